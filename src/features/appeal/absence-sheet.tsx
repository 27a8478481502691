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

type AbsenceSheetProps = { colleagues: readonly Colleague[]; today: string; onClose: () => void }

/** From when to when one is away, and who stands in. */
export const AbsenceSheet = ({ colleagues, today, onClose }: AbsenceSheetProps) => {
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(today)
  const [substitute, choose] = useState<string | null>(null)
  const client = useQueryClient()
  const me = colleagues.find(({ mine }) => mine)
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
  return (
    <Sheet open onClose={onClose} title="我要请假">
      <View className="stack">
        <DateField label="从哪天" value={from} from={today} onPick={start} />
        <DateField label="到哪天" value={to} from={from} onPick={setTo} />
        <Choice
          label="谁代"
          options={colleagues.filter(({ mine }) => !mine).map(({ id, name }) => ({ value: id, label: name }))}
          value={substitute}
          onPick={choose}
        />
        <MainButton
          label="记下来"
          busy={save.busy}
          note={save.error ? errorLine(save.error) : undefined}
          onTap={() => me && save.send({ colleagueId: me.id, from, to, substituteId: substitute })}
        />
      </View>
    </Sheet>
  )
}
