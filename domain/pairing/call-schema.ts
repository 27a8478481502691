import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant } from '../fields'
import { ALARM_KINDS } from './decide-visit'
import { ZVisitPlan } from './plan-schema'
import {
  CONSENT_WAYS,
  ZAlarmResult,
  ZCloseReason,
  ZContact,
  ZElderCallResult,
  ZElderFacts,
  ZHowElder,
  ZPairingState,
  ZSide,
} from './schema'

const ZNote = z.string().trim().max(300)
const ZWhy = z.string().trim().max(100)
const ZPage = z.number().int().min(0).max(999).default(0)

const ZVisitState = z.enum(['there', 'left', 'confirmed', 'denied'])
const ZVisitView = z.object({
  id: z.string(),
  day: ZDay,
  arrivedAt: ZInstant,
  leaveBy: ZInstant,
  leftAt: ZInstant.nullable(),
  how: ZHowElder.nullable(),
  note: z.string(),
  state: ZVisitState,
})
export type VisitView = z.infer<typeof ZVisitView>

const ZMyPairing = z.object({
  id: ZId,
  state: ZPairingState,
  called: z.string().nullable().describe('how the elder is called; null once it is over'),
  known: z
    .object({
      name: z.string(),
      address: z.string(),
      phone: z.string(),
      know: z.string(),
      contacts: z.array(ZContact),
    })
    .nullable()
    .describe('from the yes to the end of the pairing'),
  plan: ZVisitPlan,
  next: z.array(ZInstant),
  pausedBy: ZSide.nullable(),
  why: z.string().describe('the last reason that was given'),
  today: ZVisitView.nullable().describe("today's visit, or one that is not over yet"),
  visits: z.array(ZVisitView).describe('newest first'),
})
export type MyPairing = z.infer<typeof ZMyPairing>
export const ZMyPairingsOutput = z.object({
  now: ZInstant,
  pairings: z.array(ZMyPairing),
  templateIds: z.array(z.string()),
})
export type MyPairings = z.infer<typeof ZMyPairingsOutput>

export const ZAnswerInput = z.object({ pairingId: ZId, yes: z.boolean(), why: ZWhy.default('') })
export const ZMyChangeInput = z.object({
  pairingId: ZId,
  act: z.enum(['paused', 'resumed', 'ended']),
  why: ZWhy.default(''),
})
export const ZChangeInput = ZMyChangeInput.extend({
  side: z.enum(['elder', 'worker']).describe('whose wish it is'),
})
export const ZStateOutput = z.object({ pairingId: ZId, state: ZPairingState })

export const ZArriveInput = z.object({ pairingId: ZId })
export const ZLeaveInput = z.object({ visitId: z.string().max(120), how: ZHowElder, note: ZNote.default('') })
export const ZVisitOutput = z.object({ visit: ZVisitView })

export const ZRegisterInput = z.object({
  facts: ZElderFacts,
  version: z.string().max(20).describe('of the text that was read out'),
  way: z.enum(CONSENT_WAYS),
})
export const ZElderIdOutput = z.object({ elderId: ZId })
export const ZSaveElderInput = z.object({ elderId: ZId, facts: ZElderFacts, edited: ZInstant })
export const ZCloseElderInput = z.object({ elderId: ZId, why: ZCloseReason })
export const ZElderIdInput = z.object({ elderId: ZId })

export const ZListEldersInput = z.object({ page: ZPage })
const ZPairLine = z.object({ alias: z.string(), state: ZPairingState })
const ZElderRow = z.object({
  id: ZId,
  name: z.string(),
  called: z.string(),
  pairs: z.array(ZPairLine).describe('those that are not over'),
  nextCallAt: ZInstant.nullable(),
})
export type ElderRow = z.infer<typeof ZElderRow>
export const ZListEldersOutput = z.object({
  now: ZInstant,
  rows: z.array(ZElderRow),
  more: z.boolean(),
})

const ZPairView = z.object({
  id: ZId,
  alias: z.string(),
  state: ZPairingState,
  plan: ZVisitPlan,
  next: z.array(ZInstant),
  steps: z
    .array(
      z.object({
        at: ZInstant,
        act: z.string(),
        side: ZSide,
        byName: z.string().nullable(),
        why: z.string(),
      }),
    )
    .describe('newest first'),
})
export type PairView = z.infer<typeof ZPairView>
const ZElderCallView = z.object({
  at: ZInstant,
  byName: z.string(),
  result: ZElderCallResult,
  note: z.string(),
})
export const ZElderView = z.object({
  now: ZInstant,
  id: ZId,
  facts: ZElderFacts.nullable().describe('null: closed, nothing is kept'),
  edited: ZInstant,
  consent: z.object({ way: z.enum(CONSENT_WAYS), at: ZInstant, byName: z.string() }),
  nextCallAt: ZInstant.nullable(),
  tries: z.number().int(),
  calls: z.array(ZElderCallView).describe('newest first'),
  pairs: z.array(ZPairView),
  visits: z.array(ZVisitView.extend({ alias: z.string() })).describe('newest first'),
})
export type ElderView = z.infer<typeof ZElderView>

export const ZPreviewInput = z.object({ plan: ZVisitPlan })
export const ZPreviewOutput = z.object({ now: ZInstant, next: z.array(ZInstant) })
export const ZOfferInput = z.object({
  elderId: ZId,
  phone: z
    .string()
    .regex(/^1[3-9]\d{9}$/)
    .describe("the rider's"),
  plan: ZVisitPlan,
})
export const ZSavePlanInput = z.object({ pairingId: ZId, plan: ZVisitPlan })
export const ZPairingIdInput = z.object({ pairingId: ZId })
export const ZRiderPhoneOutput = z.object({ phone: z.string() })

export const ZCallElderInput = z.object({ elderId: ZId, result: ZElderCallResult, note: ZNote.default('') })
export const ZCallElderOutput = z.object({ nextCallAt: ZInstant.nullable(), tries: z.number().int() })
export const ZHandleAlarmInput = z.object({
  visitId: z.string().max(120),
  result: ZAlarmResult,
  note: ZNote.default(''),
})
export const ZHandleAlarmOutput = z.object({ visitId: z.string() })

const ZAlarmRow = z.object({
  visitId: z.string(),
  pairingId: ZId,
  elderId: ZId,
  kind: z.enum(ALARM_KINDS),
  since: ZInstant,
  arrivedAt: ZInstant,
  alias: z.string(),
  note: z.string(),
  facts: ZElderFacts.pick({ called: true, address: true, phone: true, contacts: true }).nullable(),
})
export type AlarmRow = z.infer<typeof ZAlarmRow>
const ZCallRow = z.object({
  elderId: ZId,
  name: z.string(),
  called: z.string(),
  phone: typedText(20),
  dueAt: ZInstant,
  tries: z.number().int(),
  waiting: z.number().int().describe('visits that wait for a word of the elder'),
  last: z.object({ at: ZInstant, result: ZElderCallResult }).nullable(),
})
export type CallRow = z.infer<typeof ZCallRow>
export const ZDeskOutput = z.object({
  now: ZInstant,
  alarms: z.array(ZAlarmRow).describe('longest due first'),
  calls: z.array(ZCallRow).describe('longest due first'),
})
