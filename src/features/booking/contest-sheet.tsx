import { useState } from 'react'
import type { BookingView } from '../../../domain/booking/call-schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { useBookingChange } from './use-booking-change'

/** What a person has to say to a no-show; until it is looked at it does not count. */
export const ContestSheet = ({ booking, onClose }: { booking: BookingView; onClose: () => void }) => {
  const [text, setText] = useState('')
  const contest = useBookingChange(api.booking.contestNoShow.mutate, onClose)
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title="其实是怎么回事？"
      text="站点的人会看。看完之前，这一次不算没来。"
      confirm="发给站点"
      busy={contest.busy}
      note={contest.error ? errorLine(contest.error) : undefined}
      reason={{ label: '比如：我到了，门口人多没扫上码', value: text, onInput: setText, required: true }}
      onConfirm={() => contest.send({ bookingId: booking.id, text: text.trim() })}
    />
  )
}
