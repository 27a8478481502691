import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant, ZRequestId } from '../fields'
import { ZVisitPlan } from './plan-schema'

const ZPhone = z.string().regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/)

/** Whom to call when the elder does not answer. */
export const ZContact = z.strictObject({ name: typedText(20), relation: typedText(10), phone: ZPhone })

/** What is sealed about an elder; `called` is how neighbours address them (`王婆婆`). */
export const ZElderFacts = z.strictObject({
  name: typedText(20),
  called: typedText(10),
  address: typedText(60),
  phone: ZPhone,
  know: z.string().trim().max(300).describe('what a visitor should know; empty: nothing special'),
  contacts: z.array(ZContact).max(4),
})
export type ElderFacts = z.infer<typeof ZElderFacts>

export const CONSENT_WAYS = ['paper', 'spoken'] as const
export const CLOSE_REASONS = ['withdrawn', 'movedIn', 'movedAway', 'died'] as const
export const ZCloseReason = z.enum(CLOSE_REASONS)
export type CloseReason = z.infer<typeof ZCloseReason>

/** What came of a call to the elder; a closed list, so that it can be counted. */
export const ELDER_CALL_RESULTS = [
  'cameFine',
  'cameUneasy',
  'metFine',
  'notCame',
  'needsHelp',
  'noAnswer',
  'wrongNumber',
] as const
export const ZElderCallResult = z.enum(ELDER_CALL_RESULTS)
export type ElderCallResult = z.infer<typeof ZElderCallResult>

const ZVerdict = z.enum(['confirmed', 'denied'])
export type Verdict = z.infer<typeof ZVerdict>

const written = { k: ZRequestId, mark: z.string(), at: ZInstant, by: z.string(), byName: z.string() }

const ZElderCall = z.object({ ...written, result: ZElderCallResult, sealed: z.string().nullable() })
export type ElderCall = z.infer<typeof ZElderCall>

const ZElderStep = z.object({ ...written, to: z.enum(['registered', 'changed', 'closed']), why: z.string() })
export type ElderStep = z.infer<typeof ZElderStep>

/**
 * `elders`: one document an elder who lives alone, entered by a social worker under the elder's consent, which lies in
 * it. Everything about the person is sealed; `sealed` null: closed, not a word is left. `settling`: what a call said
 * of the visits before it and is still to be written on them.
 */
export const ZElderDocument = z.object({
  _id: ZId,
  state: z.enum(['active', 'closed']),
  consent: z.object({
    version: z.string(),
    way: z.enum(CONSENT_WAYS),
    at: ZInstant,
    by: z.string(),
    byName: z.string(),
  }),
  sealed: z.string().nullable(),
  nextCallAt: ZInstant.nullable().describe('when a worker asks how it goes; null: closed'),
  tries: z.number().int().describe('calls nobody answered since the last one that was'),
  calls: z.array(ZElderCall),
  settling: z.object({ until: ZInstant, verdict: ZVerdict, by: z.string(), byName: z.string() }).nullable(),
  emptying: z.boolean().describe('true: pairings and visits may still know of a closed elder'),
  open: z.boolean().describe('true: settling or emptying is not done yet'),
  steps: z.array(ZElderStep),
  createdAt: ZInstant,
  updatedAt: ZInstant,
  v: z.number().int(),
})
export type ElderDocument = z.infer<typeof ZElderDocument>

export const PAIRING_STATES = ['offered', 'active', 'paused', 'declined', 'ended'] as const
export const ZPairingState = z.enum(PAIRING_STATES)
export type PairingState = z.infer<typeof ZPairingState>

export const PAIRING_ACTS = [
  'offered',
  'accepted',
  'declined',
  'planned',
  'paused',
  'resumed',
  'ended',
] as const
const ZPairingAct = z.enum(PAIRING_ACTS)
export type PairingAct = z.infer<typeof ZPairingAct>

/** Whose wish a step was. */
export const SIDES = ['rider', 'elder', 'worker'] as const
export const ZSide = z.enum(SIDES)
export type Side = z.infer<typeof ZSide>

const ZPairingStep = z.object({
  k: ZRequestId,
  mark: z.string(),
  at: ZInstant,
  act: ZPairingAct,
  to: ZPairingState,
  side: ZSide,
  by: z.string().nullable().describe('OPENID of the worker who wrote it; null: the rider'),
  byName: z.string().nullable(),
  sealed: z.string().nullable().describe('the reason'),
})
export type PairingStep = z.infer<typeof ZPairingStep>

/**
 * `pairings`: `_id` is derived from elder and rider, so the two are one pair however often it begins anew. Everything
 * that happened between them lies in `steps`.
 */
export const ZPairingDocument = z.object({
  _id: ZId,
  elderId: ZId,
  openid: z.string().describe('the rider'),
  alias: z.string(),
  worker: z.string().describe('OPENID of the worker who is told first'),
  state: ZPairingState,
  plan: ZVisitPlan,
  steps: z.array(ZPairingStep),
  createdAt: ZInstant,
  updatedAt: ZInstant,
  v: z.number().int(),
})
export type PairingDocument = z.infer<typeof ZPairingDocument>

export const HOW_ELDER = ['fine', 'uneasy', 'needsHelp', 'noAnswer'] as const
export const ZHowElder = z.enum(HOW_ELDER)
export type HowElder = z.infer<typeof ZHowElder>

export const ALARM_RESULTS = ['bothSafe', 'forgot', 'helped', 'familyCame', 'emergency'] as const
export const ZAlarmResult = z.enum(ALARM_RESULTS)
export type AlarmResult = z.infer<typeof ZAlarmResult>

/**
 * `elder_visits`: `_id` = pairing@day, so a pair counts once a day. `alarmAt`: from when on a worker has to look at it;
 * set for the latest moment at arrival, so nothing has to run for an alarm to be due.
 */
export const ZElderVisitDocument = z.object({
  _id: z.string(),
  pairingId: ZId,
  elderId: ZId,
  openid: z.string(),
  alias: z.string(),
  worker: z.string(),
  day: ZDay,
  arrived: z.object({ k: ZRequestId, at: ZInstant }),
  leaveBy: ZInstant.describe('planned end and an hour'),
  left: z.object({ k: ZRequestId, mark: z.string(), at: ZInstant, how: ZHowElder }).nullable(),
  sealed: z.string().nullable().describe('the note'),
  alarmAt: ZInstant.nullable(),
  handled: z.array(z.object({ ...written, result: ZAlarmResult, sealed: z.string().nullable() })),
  verdict: z
    .object({ what: ZVerdict, at: ZInstant, by: z.string(), byName: z.string() })
    .nullable()
    .describe('what the elder said of it to a worker'),
  state: z.enum(['there', 'left', 'confirmed', 'denied']),
  pointsOwed: z.boolean(),
  v: z.number().int(),
})
export type ElderVisitDocument = z.infer<typeof ZElderVisitDocument>
