import type { Instant } from '../time'
import { effectiveState } from './effective-state'
import type { BookingDocument, SlotDocument } from './schema'

/**
 * `take`: the offered place is to be taken; `finish`: a call took it and died before it wrote the booking; `answer`:
 * it is the person's already; `reused`: the request was used for something else; `ended`: the offer has gone on;
 * `none`: there is no offer yet.
 */
export type AcceptDecision = 'take' | 'finish' | 'answer' | 'reused' | 'ended' | 'none'

type Question = { booking: BookingDocument; slot: SlotDocument | null; k: string; now: Instant }

export const decideAccept = ({ booking, slot, k, now }: Question): AcceptDecision => {
  const known = booking.history.find((step) => step.k === k)
  if (known && known.to !== 'booked') return 'reused'
  const state = effectiveState(booking, slot, now)
  if (state === 'offered') return 'take'
  if (state === 'booked') return booking.state === 'booked' ? 'answer' : 'finish'
  return state === 'waiting' || state === 'claiming' ? 'none' : 'ended'
}
