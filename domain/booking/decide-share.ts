import type { Instant } from '../time'
import { effectiveState } from './effective-state'
import type { BookingDocument, SlotDocument } from './schema'

/**
 * What becomes of a request when the person's first share of the period is taken: `answer` it was booked by this
 * very request; `carryOn` it still has to get its place; `ended` it was cancelled meanwhile; `reused` the id was
 * another slot's; `quota` all shares are used; `insert` the n-th share is free; `reclaim` a share that ended is used
 * again.
 */
export type ShareDecision =
  | { kind: 'answer' | 'carryOn'; booking: BookingDocument }
  | { kind: 'reclaim'; booking: BookingDocument }
  | { kind: 'insert'; n: number }
  | { kind: 'ended' | 'reused' | 'quota' }

type Question = {
  mine: readonly BookingDocument[]
  slots: readonly SlotDocument[]
  shareIds: readonly string[]
  count: number
  k: string
  slotId: string
  now: Instant
}

const decideReplay = (booking: BookingDocument, { slots, slotId, now }: Question): ShareDecision => {
  if (booking.slotId !== slotId) return { kind: 'reused' }
  const slot = slots.find(({ _id }) => _id === slotId) ?? null
  const state = effectiveState(booking, slot, now)
  if (state === 'booked') return { kind: 'answer', booking }
  if (state === 'cancelled') return { kind: 'ended' }
  return { kind: state === 'claiming' ? 'carryOn' : 'reclaim', booking }
}

/** Decides by the person's bookings of this programme and period and by the slots these name. */
export const decideShare = (question: Question): ShareDecision => {
  const { mine, slots, shareIds, count, k, now } = question
  const replayed = mine.find((booking) => booking.k === k)
  if (replayed) return decideReplay(replayed, question)
  const isLate = mine.some((booking) => booking.history.some((step) => step.k === k))
  if (isLate) return { kind: 'ended' }
  for (const [index, id] of shareIds.slice(0, count).entries()) {
    const booking = mine.find(({ _id }) => _id === id)
    if (!booking) return { kind: 'insert', n: index + 1 }
    const slot = slots.find(({ _id }) => _id === booking.slotId) ?? null
    const state = effectiveState(booking, slot, now)
    if (state === 'cancelled' || state === 'lapsed') return { kind: 'reclaim', booking }
  }
  return { kind: 'quota' }
}
