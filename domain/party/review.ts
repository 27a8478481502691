import { AppError } from '../errors'
import type { Instant } from '../time'
import type { PartyCheckIn, PartyReview, PartyState, PartyStep } from './schema'

/** Where each step of a review leads, and from where it may be taken. */
const REVIEWS: Record<PartyReview, { from: readonly PartyState[]; to: PartyState }> = {
  verify: { from: ['submitted'], to: 'verified' },
  reply: { from: ['verified'], to: 'replied' },
  place: { from: ['replied'], to: 'placed' },
  ask: { from: ['submitted', 'verified', 'replied'], to: 'asked' },
  refuse: { from: ['submitted', 'asked', 'verified', 'replied'], to: 'refused' },
}

/** Those somebody of the community still has to do something for. */
export const WAITING: readonly PartyState[] = ['submitted', 'verified', 'replied']

/** From these a person may hand in (again): nothing there, asked for more, refused, taken back. */
const MAY_HAND_IN: readonly PartyState[] = ['asked', 'refused', 'withdrawn', 'submitted']

const NEEDS_WORDS: readonly PartyReview[] = ['ask', 'refuse', 'place']

export const reviewsOpen = (state: PartyState): PartyReview[] =>
  (Object.keys(REVIEWS) as PartyReview[]).filter((review) => REVIEWS[review].from.includes(state))

const MOST_STEPS = 60

const withStep = (record: PartyCheckIn, step: PartyStep): PartyCheckIn => ({
  ...record,
  state: step.to,
  steps: [...record.steps, step].slice(-MOST_STEPS),
  updatedAt: step.at,
})

type Opening = { id: string; openid: string; sealed: string; k: string; mark: string; now: Instant }

/** A check-in on the day it is handed in. */
export const newCheckIn = ({ id, openid, sealed, k, mark, now }: Opening): PartyCheckIn => ({
  _id: id,
  openid,
  state: 'submitted',
  sealed,
  steps: [{ k, at: now, to: 'submitted', by: openid, byName: null, sealed: null }],
  tells: [],
  telling: false,
  done: [{ k, mark }],
  createdAt: now,
  updatedAt: now,
  v: 1,
})

/** Hands the card in again. Throws PARTY_STEP_NOT_ALLOWED once the community has begun to work with it. */
export const handIn = (
  record: PartyCheckIn,
  { k, sealed, now }: { k: string; sealed: string; now: Instant },
): PartyCheckIn => {
  if (!MAY_HAND_IN.includes(record.state)) throw new AppError('PARTY_STEP_NOT_ALLOWED')
  const step = { k, at: now, to: 'submitted' as const, by: record.openid, byName: null, sealed: null }
  return { ...withStep(record, step), sealed }
}

/** Takes the check-in back; with `erase` every word of it goes, and who said what. */
export const withdraw = (
  record: PartyCheckIn,
  { k, erase, now }: { k: string; erase: boolean; now: Instant },
): PartyCheckIn => {
  const step = { k, at: now, to: 'withdrawn' as const, by: record.openid, byName: null, sealed: null }
  const ended = { ...withStep(record, step), tells: [], telling: false }
  return erase ? { ...ended, sealed: null, steps: [step] } : ended
}

type Reviewing = {
  k: string
  review: PartyReview
  by: string
  byName: string
  hasNote: boolean
  sealed: string | null
  now: Instant
}

/**
 * One step of a reviewer, and that its person hears of it. Throws PARTY_STEP_NOT_ALLOWED where the state has no such
 * step or it is the reviewer's own, BAD_INPUT when it needs words.
 */
export const reviewCheckIn = (record: PartyCheckIn, reviewing: Reviewing): PartyCheckIn => {
  const { k, review, by, byName, hasNote, sealed, now } = reviewing
  const { from, to } = REVIEWS[review]
  if (!from.includes(record.state) || record.openid === by) throw new AppError('PARTY_STEP_NOT_ALLOWED')
  if (NEEDS_WORDS.includes(review) && !hasNote) throw new AppError('BAD_INPUT', { field: 'note' })
  const moved = withStep(record, { k, at: now, to, by, byName, sealed })
  return { ...moved, tells: [...record.tells, { k, to: record.openid, what: to, at: now }], telling: true }
}
