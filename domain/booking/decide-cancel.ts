import type { Instant } from '../time'
import { effectiveState } from './effective-state'
import type { BookingDocument, SlotDocument } from './schema'

/**
 * `free`: the place is to be given back; `finish`: it was given back by a call that died before it wrote the booking;
 * `answer`: this request has cancelled it already; `reused`: its id was used to book; `ended`: nothing to cancel;
 * `tooLate`: past the cut-off; `busy`: the booking is being made at this instant.
 */
export type CancelDecision = 'free' | 'finish' | 'answer' | 'reused' | 'ended' | 'tooLate' | 'busy'

type Question = { booking: BookingDocument; slot: SlotDocument | null; k: string; now: Instant }

const byState = ({ booking, slot, now }: Question): CancelDecision => {
  const state = effectiveState(booking, slot, now)
  if (state === 'cancelled') return booking.state === 'cancelled' ? 'ended' : 'finish'
  if (state === 'claiming') return 'busy'
  if (state === 'lapsed' || !slot) return 'ended'
  return now > slot.cancelUntil ? 'tooLate' : 'free'
}

export const decideCancel = (question: Question): CancelDecision => {
  const known = question.booking.history.find((step) => step.k === question.k)
  if (known) return known.to === 'cancelled' ? 'answer' : 'reused'
  return byState(question)
}
