import type { Instant } from '../time'
import { effectiveState } from './effective-state'
import type { BookingDocument, SlotDocument } from './schema'

/**
 * `move`: to be moved; `answer`: this request has moved it within its period; `across`: this request has moved it to
 * another period, or some request has and the timer wrote it down or nobody has yet; `reused`: its id was used for something else; `ended`, `tooLate`, `other`: as with cancelling;
 * `same`: it is there already.
 */
export type MoveDecision = 'move' | 'answer' | 'across' | 'reused' | 'ended' | 'tooLate' | 'other' | 'same'

type Question = {
  booking: BookingDocument
  slot: SlotDocument | null
  toSlotId: string
  k: string
  now: Instant
}

const byHistory = ({ booking, toSlotId, k }: Question): MoveDecision | null => {
  const known = booking.history.find((step) => step.k === k)
  if (!known) return null
  if (known.to === 'moved') return 'across'
  return booking.k === k && booking.slotId === toSlotId && known.to === 'booked' ? 'answer' : 'reused'
}

export const decideMove = (question: Question): MoveDecision => {
  const { booking, slot, toSlotId, now } = question
  const known = byHistory(question)
  if (known) return known
  const state = effectiveState(booking, slot, now)
  // The old place is given back and the call died before it said so in the booking (the timer may have since, which
  // does not know the request): the new booking tells by which request.
  if (state === 'moved') return 'across'
  if (state !== 'booked' || !slot) return state === 'waiting' || state === 'offered' ? 'other' : 'ended'
  if (now > slot.cancelUntil) return 'tooLate'
  return booking.slotId === toSlotId ? 'same' : 'move'
}
