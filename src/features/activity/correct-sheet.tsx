import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Helper } from '../../../domain/activity/desk-schema'
import { sayClock } from '../../../domain/say-day'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { TextField } from '../../components/field/text-field'
import { TimeField } from '../../components/field/time-field'
import { Sheet } from '../../components/sheet/sheet'
import { useActivityChange } from './use-activity-change'

type CorrectSheetProps = { helper: Helper; start: string; end: string; onClose: () => void }

const NoShow = ({ helper, onClose }: Pick<CorrectSheetProps, 'helper' | 'onClose'>) => {
  const mark = useActivityChange(api.booking.markNoShow.mutate, { onDone: onClose })
  const undo = useActivityChange(api.booking.undoNoShow.mutate, { onDone: onClose })
  const { bookingId, can } = helper
  const error = mark.error ?? undo.error
  return (
    <View>
      {error ? <View className="text-note">{errorLine(error)}</View> : null}
      {can.noShow ? (
        <TextButton label="没来，记一次" tone="danger" onTap={() => mark.send({ bookingId })} />
      ) : null}
      {can.undo ? <TextButton label="撤回“没来”" onTap={() => undo.send({ bookingId })} /> : null}
    </View>
  )
}

/** When somebody came and went, with a reason; or that they did not come. */
export const CorrectSheet = ({ helper, start, end, onClose }: CorrectSheetProps) => {
  const { attendance, bookingId, can, who } = helper
  const [times, setTimes] = useState({
    in: sayClock(attendance?.inAt ?? start),
    out: sayClock(attendance?.outAt ?? end),
  })
  const [why, setWhy] = useState('')
  const save = useActivityChange(api.activity.correct.mutate, { onDone: onClose })
  return (
    <Sheet open onClose={onClose} title={who}>
      <View className="stack">
        {can.correct ? (
          <View className="stack">
            <TimeField label="几点来的" value={times.in} onPick={(at) => setTimes({ ...times, in: at })} />
            <TimeField label="几点走的" value={times.out} onPick={(at) => setTimes({ ...times, out: at })} />
            <TextField label="怎么回事" value={why} onInput={setWhy} max={60} placeholder="手机没电，人在" />
            <MainButton
              label="记上，算数"
              busy={save.busy}
              disabled={why.trim() === '' || times.out <= times.in}
              note={save.error ? errorLine(save.error) : undefined}
              onTap={() => save.send({ bookingId, came: times, why: why.trim() })}
            />
          </View>
        ) : null}
        <NoShow helper={helper} onClose={onClose} />
      </View>
    </Sheet>
  )
}
