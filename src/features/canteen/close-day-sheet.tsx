import { useState } from 'react'
import { errorLine } from '../../api/error-texts'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { useCloseDay } from './use-sheet'

type CloseDaySheetProps = {
  windowId: string
  day: string
  dayName: string
  closed: boolean
  onClose: () => void
}

/** Closing a day wants a reason, since riders read it; opening again does too, for the history. */
export const CloseDaySheet = ({ windowId, day, dayName, closed, onClose }: CloseDaySheetProps) => {
  const [why, setWhy] = useState('')
  const closing = useCloseDay(onClose)
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title={closed ? `${dayName}恢复供餐？` : `${dayName}停餐？`}
      text={closed ? '骑手又能来吃了。' : '骑手会看到停餐和原因，收银也会关上。'}
      confirm={closed ? '恢复供餐' : '停餐'}
      busy={closing.busy}
      note={closing.error ? errorLine(closing.error) : undefined}
      reason={{
        label: '为什么，40 字以内',
        value: why,
        onInput: (text) => setWhy(text.slice(0, 40)),
        required: true,
      }}
      onConfirm={() => closing.send({ windowId, day, closed: !closed, why: why.trim() })}
    />
  )
}
