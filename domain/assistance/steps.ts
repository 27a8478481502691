import { AppError } from '../errors'
import { type Day, dayOf, type Instant } from '../time'
import type { Assistance, AssistanceState, AssistanceStep } from './schema'

const MOST_STEPS = 100

/** Who acts, under which request; `name` null: its own person. */
export type Actor = { k: string; by: string; name: string | null; now: Instant }

const refuse = (message: string): never => {
  throw new AppError('ASSISTANCE_STEP_NOT_ALLOWED', { message })
}

const stepOf = (
  { k, by, name, now }: Actor,
  to: AssistanceState | null,
  sealed: string | null = null,
  day: Day = dayOf(now),
): AssistanceStep => ({ k, at: now, day, to, by, byName: name, sealed })

/** Everybody whose list it is in hears of it, but not who did it; nobody is told who has not come yet. */
const tellViewers = ({ viewers, tells }: Assistance, { k, by, now }: Actor, what: string) => [
  ...tells,
  ...viewers.filter((to) => to !== by && !to.startsWith('phone:')).map((to) => ({ k, to, what, at: now })),
]

const moved = (request: Assistance, step: AssistanceStep, fields: Partial<Assistance> = {}): Assistance => ({
  ...request,
  ...(step.to === null ? {} : { state: step.to }),
  steps: [...request.steps, step].slice(-MOST_STEPS),
  updatedAt: step.at,
  ...fields,
})

const telling = (tells: Assistance['tells']) => ({ tells, telling: tells.length > 0 })

type Opening = Pick<Assistance, '_id' | 'openid' | 'asker' | 'askedBy' | 'need' | 'dueAt' | 'done'> & {
  sealed: string
  actor: Actor
}

/** A request on the day it is made. */
export const newRequest = ({ actor, ...given }: Opening): Assistance => ({
  ...given,
  viewers: [...new Set(given.askedBy === 'staff' ? [given.openid] : [given.openid, given.asker])],
  consentAt: actor.now,
  state: 'open',
  owner: null,
  ownerName: null,
  steps: [stepOf(actor, 'open')],
  dueTold: null,
  tells: [],
  telling: false,
  createdAt: actor.now,
  updatedAt: actor.now,
  v: 1,
})

/** Takes an open request. Throws ASSISTANCE_TAKEN, ASSISTANCE_STEP_NOT_ALLOWED (one's own). */
export const take = (request: Assistance, actor: Actor, dueAt: Instant): Assistance => {
  if (request.state !== 'open') throw new AppError('ASSISTANCE_TAKEN')
  if (request.openid === actor.by) refuse('nobody handles their own')
  const owner = { owner: actor.by, ownerName: actor.name, dueAt }
  return moved(request, stepOf(actor, 'taken'), {
    ...owner,
    ...telling(tellViewers(request, actor, 'taken')),
  })
}

const guardOwner = ({ owner, state }: Assistance, by: string): void => {
  if (owner !== by) throw new AppError('NOT_FOUND', { field: 'id' })
  if (state !== 'taken') refuse(`state is ${state}`)
}

/** One step on the way, with its day and what was or will be done. */
export const addStep = (
  request: Assistance,
  actor: Actor,
  { day, sealed }: { day: Day; sealed: string },
): Assistance => {
  guardOwner(request, actor.by)
  return moved(request, stepOf(actor, null, sealed, day), telling(tellViewers(request, actor, 'step')))
}

/** Says it is done; its person has the last word. */
export const finish = (request: Assistance, actor: Actor, sealed: string): Assistance => {
  guardOwner(request, actor.by)
  const ended = { dueAt: null, ...telling(tellViewers(request, actor, 'done')) }
  return moved(request, stepOf(actor, 'done', sealed), ended)
}

type HandingOver = { to: { openid: string; name: string }; isSupervisor: boolean; sealed: string }

/** Gives it to a colleague, who is told; its person sees the step. The owner may, and a supervisor. */
export const handOver = (
  request: Assistance,
  actor: Actor,
  { to, isSupervisor, sealed }: HandingOver,
): Assistance => {
  if (!isSupervisor) guardOwner(request, actor.by)
  if (request.state !== 'taken') refuse(`state is ${request.state}`)
  if (to.openid === request.owner || to.openid === request.openid) refuse('the same person')
  const tells = [...request.tells, { k: actor.k, to: to.openid, what: 'yours', at: actor.now }]
  const owner = { owner: to.openid, ownerName: to.name }
  return moved(request, stepOf(actor, null, sealed), { ...owner, ...telling(tells) })
}

type Verdict = { solved: boolean; sealed: string | null; dueAt: Instant }

/** The person says whether they were helped; if not, it goes on with whoever has it. */
export const confirm = (
  request: Assistance,
  actor: Actor,
  { solved, sealed, dueAt }: Verdict,
): Assistance => {
  if (request.state !== 'done') refuse(`state is ${request.state}`)
  if (solved) return moved(request, stepOf(actor, 'confirmed', sealed), { dueAt: null })
  const tells = request.owner
    ? [...request.tells, { k: actor.k, to: request.owner, what: 'notYet', at: actor.now }]
    : request.tells
  return moved(request, stepOf(actor, 'taken', sealed), { dueAt, ...telling(tells) })
}

/** The person needs it no longer. */
export const cancel = (request: Assistance, actor: Actor): Assistance => {
  if (request.state !== 'open' && request.state !== 'taken') refuse(`state is ${request.state}`)
  const tells = request.owner
    ? [...request.tells, { k: actor.k, to: request.owner, what: 'cancelled', at: actor.now }]
    : request.tells
  return moved(request, stepOf(actor, 'cancelled'), { dueAt: null, ...telling(tells) })
}

/** Becomes its person's once they have come with the number it was made for. */
export const adopt = (request: Assistance, from: string, openid: string): Assistance => ({
  ...request,
  openid: request.openid === from ? openid : request.openid,
  viewers: [...new Set(request.viewers.map((viewer) => (viewer === from ? openid : viewer)))],
})

/** What the timer writes once a promise is broken: that the supervisors hear of it. */
export const overdue = (request: Assistance, now: Instant): Assistance => ({
  ...request,
  dueTold: request.dueAt,
  ...telling([...request.tells, { k: `due-${request.dueAt}`, to: 'supervisors', what: 'overdue', at: now }]),
})
