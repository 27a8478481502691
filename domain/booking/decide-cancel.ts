import { addMinutes, type Instant } from '../time'
import { type EffectiveState, effectiveState } from './effective-state'
import type { BookingDocument, SlotDocument } from './schema'

/** The ways a person gives something back: a place in time or late, a place in the line, an offer. */
export const WAYS_OUT = {
  cancel: { from: 'booked', to: 'cancelled' },
  cancelLate: { from: 'booked', to: 'lateCancelled' },
  leaveWaitlist: { from: 'waiting', to: 'cancelled' },
  declineOffer: { from: 'offered', to: 'cancelled' },
} as const satisfies Record<string, { from: EffectiveState; to: 'cancelled' | 'lateCancelled' }>

export type WayOut = keyof typeof WAYS_OUT

/**
 * `free`: the place is to be given back; `finish`: it was given back by a call that died before it wrote the booking;
 * `answer`: this request has done it already; `reused`: its id was used for something else; `ended`: nothing to give
 * back; `tooLate`: past the cut-off (late cancelling: past the start); `early`: before the cut-off one cancels;
 * `other`: this state has another way out; `busy`: the booking is being made at this instant.
 */
export type CancelDecision =
  | 'free'
  | 'finish'
  | 'answer'
  | 'reused'
  | 'ended'
  | 'tooLate'
  | 'early'
  | 'other'
  | 'busy'

type Question = {
  booking: BookingDocument
  slot: SlotDocument | null
  way: WayOut
  k: string
  now: Instant
}

const byClock = (slot: SlotDocument, { way, now }: Question): CancelDecision => {
  if (way === 'cancel') return now > slot.cancelUntil ? 'tooLate' : 'free'
  if (way !== 'cancelLate') return 'free'
  if (now <= slot.cancelUntil) return 'early'
  return now < addMinutes(slot.start, slot.delayMinutes) ? 'free' : 'tooLate'
}

/** States in which there is something to give back, by another way than the one asked for. */
const ACTIVE: readonly EffectiveState[] = ['booked', 'waiting', 'offered', 'arrived']

/** True when a call freed the place and died, and the timer has written the booking before anybody asked again. */
const isEndedByTimer = ({ booking, way }: Question): boolean => {
  const last = booking.history.at(-1)
  return last?.by === 'timer' && last.to === WAYS_OUT[way].to && booking.state === last.to
}

const byState = (question: Question): CancelDecision => {
  const { booking, slot, way, now } = question
  const { from, to } = WAYS_OUT[way]
  const state = effectiveState(booking, slot, now)
  if (state === to && booking.state !== to) return 'finish'
  if (state === 'claiming') return 'busy'
  if (slot && state === from) return byClock(slot, question)
  // Who meant to leave the line and has just been offered a place gives that back.
  if (slot && way === 'leaveWaitlist' && state === 'offered') return 'free'
  return ACTIVE.includes(state) ? 'other' : 'ended'
}

export const decideCancel = (question: Question): CancelDecision => {
  const known = question.booking.history.find((step) => step.k === question.k)
  if (known) return known.to === WAYS_OUT[question.way].to ? 'answer' : 'reused'
  return isEndedByTimer(question) ? 'answer' : byState(question)
}
