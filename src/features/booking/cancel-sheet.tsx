import { useState } from 'react'
import type { BookingView } from '../../../domain/booking/call-schema'
import { sayMoment } from '../../../domain/say-day'
import type { Day } from '../../../domain/time'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { useBookingChange } from './use-booking-change'

type SheetProps = { booking: BookingView; today: Day; onClose: () => void }

const CancelInTime = ({ booking, today, onClose }: SheetProps) => {
  const cancel = useBookingChange(api.booking.cancel.mutate, onClose)
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title="不去了？"
      text={`${sayMoment(booking.start, today)} 的${booking.programmeName}，取消后位子马上让给别人。`}
      confirm="取消预约"
      keep="还是去"
      busy={cancel.busy}
      note={cancel.error ? errorLine(cancel.error) : undefined}
      onConfirm={() => cancel.send({ bookingId: booking.id })}
    />
  )
}

const CancelLate = ({ booking, today, onClose }: SheetProps) => {
  const [why, setWhy] = useState('')
  const cancel = useBookingChange(api.booking.cancelLate.mutate, onClose)
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title="真来不了？"
      text={`${sayMoment(booking.start, today)} 的${booking.programmeName}。过了取消时间，这一期的名额算用掉，但不算没来。`}
      confirm="说一声，不去了"
      keep="还是去"
      busy={cancel.busy}
      note={cancel.error ? errorLine(cancel.error) : undefined}
      reason={{ label: '怎么了？比如：手上有单', value: why, onInput: setWhy, required: true }}
      onConfirm={() => cancel.send({ bookingId: booking.id, why: why.trim() })}
    />
  )
}

const LeaveLine = ({ booking, today, onClose }: SheetProps) => {
  const leave = useBookingChange(api.booking.leaveWaitlist.mutate, onClose)
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title="不等了？"
      text={`${sayMoment(booking.start, today)} 的${booking.programmeName}，你排第 ${booking.myPlace ?? 1}。走了再来要从队尾排起。`}
      confirm="不等了"
      keep="再等等"
      busy={leave.busy}
      note={leave.error ? errorLine(leave.error) : undefined}
      onConfirm={() => leave.send({ bookingId: booking.id })}
    />
  )
}

/** Asks once more before something is given back; keeping it is as near as giving it up. */
export const CancelSheet = (props: SheetProps) => {
  if (props.booking.state === 'waiting') return <LeaveLine {...props} />
  return props.booking.canCancel ? <CancelInTime {...props} /> : <CancelLate {...props} />
}
