import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Colleague } from '../../../domain/appeal/desk-schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { DateField } from '../../components/field/date-field'
import { Sheet } from '../../components/sheet/sheet'

type AbsenceSheetProps = {
  colleagues: readonly Colleague[]
  /** A supervisor may write it down for somebody who called in sick. */
  forOthers: boolean
  today: string
  onClose: () => void
}

const optionOf = ({ id, name, mine }: Colleague) => ({ value: id, label: mine ? '我' : name })

/** Who is away from when to when, and who stands in. */
export const AbsenceSheet = ({ colleagues, forOthers, today, onClose }: AbsenceSheetProps) => {
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(today)
  const [substitute, choose] = useState<string | null>(null)
  const client = useQueryClient()
  const [away, chooseAway] = useState(() => colleagues.find(({ mine }) => mine)?.id ?? null)
  const save = useIntent(api.caseload.saveAbsence.mutate, {
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['absences'] })
      onClose()
    },
  })
  const start = (day: string) => {
    setFrom(day)
    if (to < day) setTo(day)
  }
  const pickAway = (id: string) => {
    chooseAway(id)
    if (substitute === id) choose(null)
  }
  return (
    <Sheet open onClose={onClose} title={forOthers ? '谁不在' : '我要请假'}>
      <View className="stack">
        {forOthers ? (
          <Choice label="谁" options={colleagues.map(optionOf)} value={away} onPick={pickAway} />
        ) : null}
        <DateField label="从哪天" value={from} from={today} onPick={start} />
        <DateField label="到哪天" value={to} from={from} onPick={setTo} />
        <Choice
          label="谁代"
          options={colleagues.filter(({ id }) => id !== away).map(optionOf)}
          value={substitute}
          onPick={choose}
        />
        <MainButton
          label="记下来"
          busy={save.busy}
          note={save.error ? errorLine(save.error) : undefined}
          onTap={() => away && save.send({ colleagueId: away, from, to, substituteId: substitute })}
        />
      </View>
    </Sheet>
  )
}
