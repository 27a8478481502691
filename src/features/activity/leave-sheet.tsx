import { useState } from 'react'
import type { RoleOnDay } from '../../../domain/activity/call-schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { useActivityChange } from './use-activity-change'

type LeaveSheetProps = { role: RoleOnDay; onClose: () => void }
type Input = { bookingId: string; why: string; late: boolean; line: boolean }

const call = ({ bookingId, why, late, line }: Input, options: { context: { requestId: string } }) => {
  if (line) return api.booking.leaveWaitlist.mutate({ bookingId }, options)
  return late
    ? api.booking.cancelLate.mutate({ bookingId, why }, options)
    : api.booking.cancel.mutate({ bookingId }, options)
}

/** Gives a place back, or leaves the line; late, with a reason, so that the organiser knows. */
export const LeaveSheet = ({ role, onClose }: LeaveSheetProps) => {
  const [why, setWhy] = useState('')
  const leave = useActivityChange(call, { onDone: onClose })
  const { my } = role
  if (!my) return null
  const [late, line] = [my.canCancelLate, my.state === 'waiting']
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title={line ? '不等了？' : '这次不去了？'}
      text={line ? '走了再来要从队尾排起。' : '位子马上让给别人。'}
      confirm={line ? '不等了' : late ? '说一声，不去了' : '让给别人'}
      keep={line ? '再等等' : '还是去'}
      busy={leave.busy}
      note={leave.error ? errorLine(leave.error) : undefined}
      {...(late
        ? { reason: { label: '怎么了？比如：手上有单', value: why, onInput: setWhy, required: true } }
        : {})}
      onConfirm={() => leave.send({ bookingId: my.bookingId, why: why.trim(), late, line })}
    />
  )
}
