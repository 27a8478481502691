import { AppError } from '../errors'
import type { Instant } from '../time'
import { type AppealChange, addTells, guardRoom, stepTime } from './change'
import type { Worker } from './decide-accept'
import { type Actor, guardOwner } from './decide-hand-over'
import { answerDueAt, type PromiseRules } from './promise'
import { DESKS, guardMove, isOpenReferral } from './referral-moves'
import type { Referral, ReferralPartner, ReferralState, SharedField } from './referral-schema'
import type { AppealDocument, AppealStep } from './schema'
import { canTake, nextState } from './transitions'

type Proposal = {
  k: string
  id: string
  partner: ReferralPartner
  partnerName: string
  fields: SharedField[]
  summary: string
}

const OPEN_FROM = ['accepted', 'working', 'waiting', 'answered', 'referred'] as const

/**
 * The owner asks the person, in the thread, whether a partner may get the case and what of it. Throws APPEAL_TAKEN,
 * APPEAL_STEP_NOT_ALLOWED when nobody holds the case or another referral is still open.
 */
export const decidePropose = (
  appeal: AppealDocument,
  actor: Actor,
  { k, id, partner, partnerName, fields, summary }: Proposal,
  now: Instant,
): AppealChange => {
  guardOwner(appeal, actor)
  guardRoom(appeal)
  const isFit = OPEN_FROM.some((state) => state === appeal.state)
  if (!isFit || appeal.referrals.some(({ state }) => isOpenReferral(state))) {
    throw new AppError('APPEAL_STEP_NOT_ALLOWED', { message: 'one referral at a time' })
  }
  const at = stepTime(appeal, now)
  const by = actor.openid
  const step = { at, by, byName: actor.name, to: 'proposed' as const, sealed: null, k }
  const referral: Referral = {
    id,
    partner,
    partnerName,
    asked: [...new Set(fields)],
    shared: [],
    consentAt: null,
    summary,
    state: 'proposed',
    steps: [step],
  }
  return {
    set: {
      referrals: [...appeal.referrals, referral],
      tells: addTells(appeal, [{ k, at, to: 'person', kind: 'referralAsked' }]),
      updatedAt: at,
    },
    thread: [
      {
        k,
        at,
        by,
        speaker: 'system',
        sealed: null,
        policyId: null,
        attachment: { kind: 'referral', referralId: id },
        check: 'pass',
      },
    ],
    history: [],
  }
}

const referralOf = (appeal: AppealDocument, id: string): Referral => {
  const referral = appeal.referrals.find((one) => one.id === id)
  if (!referral) throw new AppError('NOT_FOUND', { field: 'referralId' })
  return referral
}

type Move = { k: string; to: ReferralState; sealed: string | null; by: Worker }

const moved = (
  appeal: AppealDocument,
  referral: Referral,
  { k, to, sealed, by }: Move,
  at: Instant,
): Referral[] => {
  guardMove(referral.state, to)
  const step = { at, by: by.openid, byName: by.name, to, sealed, k }
  const after = { ...referral, state: to, steps: [...referral.steps, step] }
  return appeal.referrals.map((one) => (one.id === referral.id ? after : one))
}

/**
 * The person agrees to share what they chose of what was asked, or declines. Throws NOT_FOUND,
 * APPEAL_STEP_NOT_ALLOWED when it is answered or withdrawn, BAD_INPUT for a field nobody asked for.
 */
export const decideConsent = (
  appeal: AppealDocument,
  { k, id, agree, fields }: { k: string; id: string; agree: boolean; fields: SharedField[] },
  now: Instant,
): AppealChange => {
  const referral = referralOf(appeal, id)
  const isWithin = fields.every((field) => referral.asked.includes(field))
  if (!isWithin || agree !== fields.length > 0) throw new AppError('BAD_INPUT', { field: 'fields' })
  const at = stepTime(appeal, now)
  const by = { openid: appeal.openid, name: '本人' }
  const to = agree ? 'consented' : 'declined'
  const referrals = moved(appeal, referral, { k, to, sealed: null, by }, at).map((one) =>
    one.id === id && agree ? { ...one, shared: [...new Set(fields)], consentAt: at } : one,
  )
  const told = appeal.owner === null ? [] : [{ k, at, to: appeal.owner, kind: 'personAnswered' as const }]
  return { set: { referrals, tells: addTells(appeal, told), updatedAt: at }, thread: [], history: [] }
}

const PARTNER_SAYS: Partial<Record<ReferralState, (partner: string) => string>> = {
  sent: (partner) => `转给了${partner}，你同意的内容已经给了他们`,
  accepted: (partner) => `${partner}接下了`,
  refused: (partner) => `${partner}没有接，社工会告诉你为什么`,
  returned: (partner) => `${partner}办完了，结果回来了`,
  withdrawn: (partner) => `不转给${partner}了`,
}

/** Where the case goes with its referral: back from a partner the worker owes the person a word. */
const stateAfter = (appeal: AppealDocument, to: ReferralState, rules: PromiseRules, at: Instant) => {
  if (to === 'sent' && canTake('refer', appeal.state)) return { state: nextState('refer', appeal.state) }
  const isBack = to === 'refused' || to === 'returned'
  if (!isBack || !canTake('returned', appeal.state)) return {}
  return {
    state: nextState('returned', appeal.state),
    waitingSince: appeal.waitingSince ?? at,
    answerDueAt: appeal.answerDueAt ?? answerDueAt(at, rules),
  }
}

/**
 * A referral moves on: sent, taken back, accepted, refused with a reason, returned with its result; by the worker or
 * by the partner. Throws NOT_FOUND, APPEAL_STEP_NOT_ALLOWED.
 */
export const decideMove = (
  appeal: AppealDocument,
  { id, ...move }: Move & { id: string },
  rules: PromiseRules,
  now: Instant,
): AppealChange => {
  const referral = referralOf(appeal, id)
  const at = stepTime(appeal, now)
  const referrals = moved(appeal, referral, move, at)
  const { to, k, by } = move
  const set = stateAfter(appeal, to, rules, at)
  const why = PARTNER_SAYS[to]?.(referral.partnerName) ?? ''
  const history: AppealStep[] = [{ at, by: by.openid, to: set.state ?? appeal.state, why, k, told: true }]
  const isOut = to === 'sent' || to === 'accepted'
  const owner = appeal.owner === null || appeal.owner === by.openid ? [] : [appeal.owner]
  const tells = ['person', ...owner].map((who) => ({ k, at, to: who, kind: 'referralMoved' as const }))
  const desk = isOut ? (DESKS[referral.partner] ?? null) : null
  return {
    set: { ...set, referrals, desk, tells: addTells(appeal, tells), updatedAt: at },
    thread: [],
    history: appeal.state === 'closed' ? [] : history,
  }
}
