import type { Instant } from '../time'
import { effectiveState } from './effective-state'
import { resolveMove } from './resolve-move'
import type { BookingDocument, SlotDocument } from './schema'

/**
 * What becomes of a request when the person's first share of the period is taken: `answer` it was booked by this
 * very request; `carryOn` it still has to get its place; `ended` it was cancelled meanwhile; `reused` the id was
 * another slot's or another verb's; `quota` all shares are used; `insert` the n-th share is free; `reclaim` a share
 * that ended is used again.
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
  /** What the person wants: a place, or to wait for one. */
  wanted: Pick<BookingDocument, 'k' | 'slotId' | 'line'>
  now: Instant
}

const FREE_AGAIN: readonly string[] = ['cancelled', 'moved', 'lapsed']
const OVER: readonly string[] = ['cancelled', 'lateCancelled', 'moved']

const stateOf = (booking: BookingDocument, { slots, now }: Pick<Question, 'slots' | 'now'>) =>
  effectiveState(booking, slots.find(({ _id }) => _id === booking.slotId) ?? null, now)

const decideReplay = (booking: BookingDocument, question: Question): ShareDecision => {
  const { wanted } = question
  if (booking.slotId !== wanted.slotId || booking.line !== wanted.line) return { kind: 'reused' }
  const state = stateOf(booking, question)
  if (OVER.includes(state)) return { kind: 'ended' }
  if (state === 'claiming') return { kind: 'carryOn', booking }
  if (state !== 'lapsed') return { kind: 'answer', booking }
  return wanted.line ? { kind: 'ended' } : { kind: 'reclaim', booking }
}

/** How many of a person's shares are used. */
export const countUsed = (
  shares: readonly BookingDocument[],
  slots: readonly SlotDocument[],
  now: Instant,
): number =>
  shares
    .map((booking) => resolveMove(booking, slots))
    .filter((booking) => !FREE_AGAIN.includes(stateOf(booking, { slots, now }))).length

/** Decides by the person's bookings of this programme and period and by the slots these name. */
export const decideShare = (question: Question): ShareDecision => {
  const { shareIds, count, wanted, slots } = question
  const mine = question.mine.map((booking) => resolveMove(booking, slots))
  const replayed = mine.find((booking) => booking.k === wanted.k)
  if (replayed) return decideReplay(replayed, question)
  const isLate = mine.some((booking) => booking.history.some((step) => step.k === wanted.k))
  if (isLate) return { kind: 'ended' }
  for (const [index, id] of shareIds.slice(0, count).entries()) {
    const booking = mine.find(({ _id }) => _id === id)
    if (!booking) return { kind: 'insert', n: index + 1 }
    if (FREE_AGAIN.includes(stateOf(booking, question))) return { kind: 'reclaim', booking }
  }
  return { kind: 'quota' }
}
