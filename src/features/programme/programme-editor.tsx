import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ProgrammeDraft, ProgrammeForStaff } from '../../../domain/programme/schema'
import { dayOf } from '../../../domain/time'
import { MainButton } from '../../components/button/main-button'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { QueryView } from '../../components/state/query-view'
import { PlannedDayRow } from './planned-day-row'
import { ProgrammeForm } from './programme-form'
import { useSaveProgramme } from './use-change'
import { usePreview } from './use-preview'

type ProgrammeEditorProps = {
  programmeId: string | null
  start: ProgrammeDraft
  around: Pick<ProgrammeForStaff, 'now' | 'v' | 'stations' | 'people'>
  onSaved: () => void
}

/** A service being written: its form, and the next six dates as they would be, before anything is saved. */
export const ProgrammeEditor = ({ programmeId, start, around, onSaved }: ProgrammeEditorProps) => {
  const [draft, setDraft] = useState(start)
  const [isAsking, setAsking] = useState(false)
  const [why, setWhy] = useState('')
  const preview = usePreview(programmeId, draft)
  const save = useSaveProgramme(onSaved)
  const today = dayOf(around.now)
  const problems = preview.data?.problems ?? []
  return (
    <View className="stack">
      <ProgrammeForm
        draft={draft}
        today={today}
        problems={problems}
        stations={around.stations}
        people={around.people}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      <View className="text-lead">存了以后，接下来是这几场</View>
      <QueryView query={preview} small>
        {({ days }) => (
          <View className="stack">
            {days.map((planned) => (
              <PlannedDayRow
                key={`${planned.day}${planned.from}${planned.what}`}
                planned={planned}
                today={today}
              />
            ))}
          </View>
        )}
      </QueryView>
      <MainButton
        label="存下来"
        disabled={preview.data === undefined || problems.length > 0}
        note={problems[0]?.text}
        onTap={() => setAsking(true)}
      />
      <Sheet open={isAsking} onClose={() => setAsking(false)} title="改了什么，为什么">
        <View className="stack">
          <TextField
            label="原因（记在历史里）"
            value={why}
            max={100}
            placeholder="多来一位师傅"
            onInput={setWhy}
          />
          <MainButton
            label="存"
            busy={save.busy}
            disabled={why.trim() === ''}
            onTap={() => save.send({ programmeId, v: around.v, draft, why: why.trim() })}
          />
        </View>
      </Sheet>
    </View>
  )
}
