import { AppError } from '../errors'
import { addMinutes, dayOf, type Instant } from '../time'
import { doneBefore } from './change'
import type { AlarmResult, ElderVisitDocument, HowElder, PairingDocument } from './schema'

/** How long after the planned end somebody is looked for. */
export const GRACE_MINUTES = 60

export const visitIdOf = (pairingId: string, now: Instant): string => `${pairingId}@${dayOf(now)}`

/** A visit at the moment the rider stands at the door; the alarm is set for the latest moment of leaving. */
export const newVisit = (
  pairing: PairingDocument,
  { k, now }: { k: string; now: Instant },
): ElderVisitDocument => {
  const leaveBy = addMinutes(now, pairing.plan.minutes + GRACE_MINUTES)
  const { _id: pairingId, elderId, openid, alias, worker } = pairing
  return {
    _id: visitIdOf(pairingId, now),
    pairingId,
    elderId,
    openid,
    alias,
    worker,
    day: dayOf(now),
    arrived: { k, at: now },
    leaveBy,
    left: null,
    sealed: null,
    alarmAt: leaveBy,
    handled: [],
    verdict: null,
    state: 'there',
    pointsOwed: false,
    v: 1,
  }
}

const ALARMING: readonly HowElder[] = ['needsHelp', 'noAnswer']

export type VisitChange = Partial<Omit<ElderVisitDocument, '_id' | 'v'>>
type Leaving = { k: string; mark: string; now: Instant; how: HowElder; sealed: string | null }

/**
 * The rider left safely and says how the elder is. Null: this request said so. Throws PAIRING_STEP_NOT_ALLOWED when
 * they left before, REQUEST_ID_REUSED.
 */
export const decideLeave = (
  visit: ElderVisitDocument,
  { k, mark, now, how, sealed }: Leaving,
): VisitChange | null => {
  if (doneBefore(visit.left ? [visit.left] : [], { k, mark })) return null
  if (visit.arrived.k === k) throw new AppError('REQUEST_ID_REUSED')
  if (visit.state !== 'there') throw new AppError('PAIRING_STEP_NOT_ALLOWED')
  return {
    state: 'left',
    left: { k, mark, at: now, how },
    sealed,
    alarmAt: ALARMING.includes(how) ? now : null,
  }
}

type Handling = {
  k: string
  mark: string
  now: Instant
  by: string
  byName: string
  result: AlarmResult
  sealed: string | null
}

/** A worker looked after an alarm. Null: this request said so. Throws PAIRING_STEP_NOT_ALLOWED when none is due. */
export const decideHandled = (visit: ElderVisitDocument, handling: Handling): VisitChange | null => {
  if (doneBefore(visit.handled, handling)) return null
  const { now, ...line } = handling
  if (visit.alarmAt === null || visit.alarmAt > now) throw new AppError('PAIRING_STEP_NOT_ALLOWED')
  return { alarmAt: null, handled: [...visit.handled, { ...line, at: now }] }
}

export const ALARM_KINDS = ['late', 'needsHelp', 'noAnswer'] as const
export type AlarmKind = (typeof ALARM_KINDS)[number]

/** What a worker has to look at; null: nothing by now. */
export const alarmOf = ({ alarmAt, left }: ElderVisitDocument, now: Instant): AlarmKind | null => {
  if (alarmAt === null || alarmAt > now) return null
  return left?.how === 'needsHelp' || left?.how === 'noAnswer' ? left.how : 'late'
}
