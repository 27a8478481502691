import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, type Day, dayOf, type Instant } from '../../../domain/time'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { DateField } from '../../components/field/date-field'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import type { DeskSteps } from './use-desk-step'

type DispatchSheetProps = { reportId: string; now: Instant; steps: DeskSteps; onClose: () => void }

const MOST_AHEAD = 60

/** Who goes, and until when. */
export const DispatchSheet = ({ reportId, now, steps: { dispatch }, onClose }: DispatchSheetProps) => {
  const today = dayOf(now)
  const [to, setTo] = useState('')
  const [until, setUntil] = useState<Day>(addDays(today, 3))
  const [note, setNote] = useState('')
  return (
    <Sheet open onClose={onClose} title="派人去">
      <View className="stack">
        <TextField label="谁去" value={to} onInput={setTo} placeholder="街道市政、物业、站点小周…" max={30} />
        <DateField
          label="哪天前办好"
          value={until}
          from={today}
          to={addDays(today, MOST_AHEAD)}
          onPick={setUntil}
        />
        <TextField label="带一句话（别人看不到）" value={note} onInput={setNote} max={100} />
        <MainButton
          label="派出去"
          busy={dispatch.busy}
          disabled={to.trim() === ''}
          note={dispatch.error ? errorLine(dispatch.error) : undefined}
          onTap={() => dispatch.send({ reportId, to: to.trim(), until, note })}
        />
      </View>
    </Sheet>
  )
}
