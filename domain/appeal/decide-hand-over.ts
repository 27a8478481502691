import { AppError } from '../errors'
import type { Instant } from '../time'
import { type AppealChange, addTells, stepTime } from './change'
import { ownedBy, type Worker } from './decide-accept'
import { answerDueAt, type PromiseRules } from './promise'
import type { AppealDocument } from './schema'
import { nextState } from './transitions'

/** A worker with what they may do beyond their own cases. */
export type Actor = Worker & { isSupervisor: boolean }

/** Throws APPEAL_TAKEN unless the case is the worker's own, or they supervise. */
export const guardOwner = (appeal: AppealDocument, actor: Actor): void => {
  if (appeal.owner !== actor.openid && !actor.isSupervisor) throw new AppError('APPEAL_TAKEN')
}

const change = (
  appeal: AppealDocument,
  to: Worker,
  by: string,
  why: string,
  k: string,
  now: Instant,
): AppealChange => {
  const at = stepTime(appeal, now)
  const state = nextState('handOver', appeal.state)
  const told = to.openid === by ? [] : [{ k, at, to: to.openid, kind: 'handedOver' as const }]
  return {
    set: { state, ...ownedBy(to, at), tells: addTells(appeal, told), updatedAt: at },
    thread: [],
    history: [{ at, by, to: state, why, k, told: true }],
  }
}

/**
 * The owner, or a supervisor, gives a case to a colleague; the person is told whose it is now.
 * Throws APPEAL_TAKEN, APPEAL_STEP_NOT_ALLOWED when it is closed, BAD_INPUT when the colleague has it already.
 */
export const decideHandOver = (
  appeal: AppealDocument,
  actor: Actor,
  to: Worker,
  k: string,
  now: Instant,
): AppealChange => {
  guardOwner(appeal, actor)
  if (appeal.owner === to.openid) throw new AppError('BAD_INPUT', { field: 'colleagueId' })
  return change(appeal, to, actor.openid, `${actor.name}转给了${to.name}`, k, now)
}

/** A worker stands in for an owner who is away. Throws APPEAL_TAKEN when the owner is there. */
export const decideSubstitute = (
  appeal: AppealDocument,
  actor: Actor,
  ownerIsAway: boolean,
  k: string,
  now: Instant,
): AppealChange => {
  if (appeal.owner === null || !ownerIsAway) throw new AppError('APPEAL_TAKEN')
  return change(appeal, actor, actor.openid, `${appeal.ownerName ?? '同事'}不在，${actor.name}先跟`, k, now)
}

/**
 * The owner puts a case back for everybody. Whoever takes it next owes the person a word, so the wait begins unless
 * it runs already. Throws APPEAL_TAKEN, APPEAL_STEP_NOT_ALLOWED.
 */
export const decideRelease = (
  appeal: AppealDocument,
  actor: Actor,
  { k, why }: { k: string; why: string },
  rules: PromiseRules,
  now: Instant,
): AppealChange => {
  guardOwner(appeal, actor)
  const to = nextState('release', appeal.state)
  const at = stepTime(appeal, now)
  return {
    set: {
      state: to,
      owner: null,
      ownerName: null,
      ownerSince: null,
      waitingSince: appeal.waitingSince ?? at,
      answerDueAt: appeal.answerDueAt ?? answerDueAt(at, rules),
      updatedAt: at,
    },
    thread: [],
    history: [{ at, by: actor.openid, to, why: `${actor.name}放回给大家接：${why}`, k, told: true }],
  }
}
