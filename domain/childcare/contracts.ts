import * as z from 'zod'
import { typedText, ZClockTime, ZDay, ZId, ZInstant } from '../fields'
import { ZChildInput, ZCollector, ZWeek } from './schema'

export const PERIOD_PHASES = ['soon', 'open', 'closed', 'drawn', 'over'] as const
export type PeriodPhase = (typeof PERIOD_PHASES)[number]

const ZPeriodView = z.object({
  id: ZId,
  name: z.string(),
  stationName: z.string(),
  from: ZDay,
  to: ZDay,
  hours: z.object({ from: ZClockTime, to: ZClockTime }),
  ageFrom: z.number().int(),
  ageTo: z.number().int(),
  weeks: z.array(ZWeek),
  closedDays: z.array(ZDay),
  opensAt: ZInstant,
  closesAt: ZInstant,
  phase: z.enum(PERIOD_PHASES),
  commitment: z.string().describe('SHA-256 of the seed the draw will use, published before the wishes close'),
  sample: z.boolean(),
})
export type PeriodView = z.infer<typeof ZPeriodView>

const ZStanding = z.object({
  week: z.string(),
  state: z.enum(['placed', 'waiting', 'none']),
  line: z.number().int().nullable().describe('place in the line of those who wait, from 1'),
})
export type Standing = z.infer<typeof ZStanding>

const ZMyWish = z.object({
  periodId: ZId,
  ticket: z.string(),
  ranked: z.array(z.string()),
  most: z.number().int(),
  late: z.boolean(),
  standings: z.array(ZStanding).describe('filled once drawn'),
})
export type MyWish = z.infer<typeof ZMyWish>

const ZToday = z.object({
  arrivedAt: ZInstant,
  leftAt: ZInstant.nullable(),
  leftWith: z.string().nullable().describe('who took the child home, as the guardian named them'),
})

const ZMyChild = z.object({
  id: ZId,
  name: z.string(),
  birthday: ZDay,
  age: z.number().int(),
  allergies: z.string(),
  collectors: z.array(ZCollector),
  wishes: z.array(ZMyWish),
  today: ZToday.nullable(),
})
export type MyChild = z.infer<typeof ZMyChild>

const ZConsentText = z.object({ version: z.string(), title: z.string(), lines: z.array(z.string()) })

export const ZMyChildcareOutput = z.object({
  now: ZInstant,
  consent: ZConsentText,
  children: z.array(ZMyChild),
  periods: z.array(ZPeriodView),
  templateIds: z.array(z.string()),
})
export type MyChildcare = z.infer<typeof ZMyChildcareOutput>

export const ZSaveChildInput = z.strictObject({
  childId: ZId.nullable().describe('null: a child not entered yet'),
  version: z.string().max(20).describe('of the consent the guardian has read'),
  child: ZChildInput,
})
export type SaveChildInput = z.infer<typeof ZSaveChildInput>
export const ZChildIdInput = z.object({ childId: ZId })
export const ZChildIdOutput = z.object({ childId: ZId })

export const ZWishInput = z.strictObject({
  periodId: ZId,
  childId: ZId,
  ranked: z
    .array(z.string().regex(/^w\d{1,2}$/))
    .min(1)
    .max(12),
  most: z.number().int().min(1).max(12),
})
export type WishInput = z.infer<typeof ZWishInput>
export const ZWishOutput = z.object({ ticket: z.string(), late: z.boolean() })
export const ZUnwishInput = z.object({ periodId: ZId, childId: ZId })
export const ZDeclineInput = z.object({ periodId: ZId, childId: ZId, week: z.string().max(4) })

export const ZPeriodIdInput = z.object({ periodId: ZId })
const ZPublicEntry = z.object({ ticket: z.string(), ranked: z.array(z.string()), most: z.number().int() })

/** A draw as anybody may see it: tickets, no names; with it the order can be computed again. */
export const ZDrawOutput = z.object({
  period: ZPeriodView,
  seed: z.string().nullable(),
  drawnAt: ZInstant.nullable(),
  drawnBy: z.string().nullable(),
  entries: z.array(ZPublicEntry),
  order: z.array(z.string()).describe('tickets, the first drawn first, late ones last'),
  placed: z.record(z.string(), z.array(z.string())),
  reserve: z.record(z.string(), z.array(z.string())),
  mine: z.array(z.string()).describe("tickets of the caller's children"),
})
export type DrawView = z.infer<typeof ZDrawOutput>

export const ZPeriodInput = z.strictObject({
  name: typedText(20),
  stationId: ZId,
  hours: z.object({ from: ZClockTime, to: ZClockTime }),
  ageFrom: z.number().int().min(0).max(18),
  ageTo: z.number().int().min(0).max(18),
  firstDay: ZDay.describe('a Monday'),
  weeks: z.number().int().min(1).max(12),
  places: z.number().int().min(1).max(100),
  closedDays: z.array(ZDay).max(40),
  opensOn: ZDay,
  closesOn: ZDay.describe('the last day for wishes'),
})
export type PeriodInput = z.infer<typeof ZPeriodInput>
export const ZSavePeriodInput = z.strictObject({ periodId: ZId.nullable(), period: ZPeriodInput })
export const ZPeriodOutput = z.object({ period: ZPeriodView })

export const ZStaffPeriodsOutput = z.object({
  now: ZInstant,
  periods: z.array(
    ZPeriodView.extend({ stationId: ZId, wishes: z.number().int(), places: z.number().int() }),
  ),
  stations: z.array(z.object({ id: ZId, name: z.string() })),
})
export type StaffPeriods = z.infer<typeof ZStaffPeriodsOutput>

const ZTodayRow = z.object({
  childId: ZId,
  periodId: ZId,
  name: z.string(),
  age: z.number().int(),
  allergies: z.string(),
  collectors: z.array(ZCollector),
  phoneMasked: z.string().nullable(),
  arrivedAt: ZInstant.nullable(),
  leftAt: ZInstant.nullable(),
  leftWith: z.string().nullable(),
})
export type TodayRow = z.infer<typeof ZTodayRow>
export const ZTodayOutput = z.object({ now: ZInstant, day: ZDay, rows: z.array(ZTodayRow) })
export type CareToday = z.infer<typeof ZTodayOutput>

export const ZArriveInput = z.object({ childId: ZId, day: ZDay })
export const ZArriveOutput = z.object({ childId: ZId, arrivedAt: ZInstant })
export const ZCollectInput = z.object({ childId: ZId, day: ZDay, collectorId: ZId })
export const ZCollectOutput = z.object({ childId: ZId, leftAt: ZInstant, leftWith: z.string() })
export const ZGuardianPhoneOutput = z.object({ phone: z.string() })
