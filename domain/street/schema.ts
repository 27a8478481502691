import * as z from 'zod'
import { ZCalendarItem } from '../calendar/schema'
import { ZPlaceItem } from '../directory/schema'
import { ZClockTime, ZDay, ZId, ZInstant } from '../fields'
import { ZLessonItem } from '../lesson/card-schema'
import { ZGrids } from '../observer/grid-schema'
import { ZPointCause } from '../points/schema'
import { ZPosition } from './position-schema'
import { programmeParts } from './programme-parts'
import { versioned } from './versioned'

/**
 * `street`: the street's own data, one document an item, told apart by `kind`. One query reads all of it, which is
 * what keeps the home screen at three database operations.
 */
const sample = z.boolean().default(false).describe('true: made up, shown as a sample until staff replace it')

/** Opening hours: an RFC 5545 rule for the days and a span of the day; `24h` stands for always. */
export const ZHours = z.union([
  z.literal('24h'),
  z.object({ rule: z.string(), from: ZClockTime, to: ZClockTime }),
])
export type Hours = z.infer<typeof ZHours>

export const ZStreetItem = z.object({
  kind: z.literal('street'),
  _id: ZId,
  name: z.string(),
  district: z.string(),
  city: z.string(),
  lengthMetres: z.number().int().positive(),
  waterLimitWithPhone: z.number().int().min(1).max(20),
  waterLimitWithoutPhone: z.number().int().min(1).max(20),
  waterLimitInHeat: z.number().int().min(1).max(20),
  heatMode: z.boolean(),
  rough: z
    .array(z.object({ kind: z.enum(['storm', 'heat']), from: ZInstant, until: ZInstant.nullable() }))
    .max(50)
    .default([])
    .describe('when storm or heat was switched on; `until` null: it is still'),
  appealDay: z
    .object({ from: ZClockTime, to: ZClockTime })
    .describe('when social workers answer within minutes'),
  appealOffDay: z
    .object({ from: ZClockTime, to: ZClockTime })
    .nullable()
    .default(null)
    .describe('the same on weekends and holidays; null: nobody answers then'),
  firstAnswerMinutes: z.number().int().positive(),
  hotlines: z.array(z.object({ number: z.string(), name: z.string(), when: z.string() })),
  dutyPhone: z.string().nullable(),
  source: z.string(),
  grids: ZGrids.default([]),
  ...versioned,
})
export type StreetItem = z.infer<typeof ZStreetItem>

export const STATION_KINDS = ['charity', 'benefit', 'convenience', 'empowerment', 'policy'] as const
export const FACILITIES = [
  'water',
  'seat',
  'charge',
  'toilet',
  'microwave',
  'swap',
  'repair',
  'parts',
  'canteen',
  'haircut',
  'clinic',
  'lawyer',
  'childcare',
  'party',
  'medicine',
] as const

export const ZStationItem = z.object({
  kind: z.literal('station'),
  _id: ZId,
  order: z.number().int().min(1).describe('place along the street, 1 at its entrance'),
  name: z.string(),
  short: z.string().max(6),
  stationKind: z.enum(STATION_KINDS),
  address: z.string(),
  metres: z.number().int().min(0).describe('metres from the entrance of the street'),
  position: ZPosition.nullable().default(null).describe('null: nobody has measured it, so no map is offered'),
  hours: ZHours,
  facilities: z.array(z.enum(FACILITIES)),
  about: z.string(),
  phone: z.string().nullable(),
  duty: z
    .array(
      z.object({
        days: z.array(z.number().int().min(1).max(7)).min(1).describe('1 Monday to 7 Sunday'),
        from: ZClockTime,
        to: ZClockTime,
        name: z.string().min(1).max(10),
      }),
    )
    .max(20)
    .optional()
    .describe('who looks after the station, by weekday and hours'),
  sample,
  ...versioned,
})
export type StationItem = z.infer<typeof ZStationItem>

export const ZMealWindowItem = z.object({
  kind: z.literal('mealWindow'),
  _id: ZId,
  name: z.string(),
  stationId: ZId,
  rule: z.string().describe('RFC 5545 RRULE of its days'),
  from: ZClockTime,
  to: ZClockTime,
  percent: z.number().int().min(1).max(100).describe('what a rider pays, in percent of the price'),
  closedDays: z.array(ZDay),
  closedWhy: z.record(ZDay, z.string().max(40)).default({}).describe('what riders are told of a closed day'),
  onHoliday: z.enum(['keep', 'skip']).default('keep').describe('whether it opens on public holidays'),
  priceChoices: z
    .array(z.number().int().min(1).max(100_000))
    .max(6)
    .default([])
    .describe('full prices in cents that the cashier taps'),
  sample,
  ...versioned,
})
export type MealWindowItem = z.infer<typeof ZMealWindowItem>

export const PROGRAMME_KINDS = [
  'haircut',
  'clinic',
  'lawyer',
  'childcare',
  'repair',
  'training',
  'other',
] as const

/** A service that is booked. Nothing of one kind of service is known to the engine; `programmeKind` picks a picture. */
export const ZProgrammeItem = z.object({
  kind: z.literal('programme'),
  _id: ZId,
  name: z.string(),
  programmeKind: z.enum(PROGRAMME_KINDS),
  stationId: ZId,
  summary: z.string(),
  rule: z.string().describe('RFC 5545 RRULE of the session days, e.g. FREQ=MONTHLY;BYMONTHDAY=15'),
  ruleText: z.string().describe('the rule as a person says it'),
  from: ZClockTime,
  to: ZClockTime,
  slotMinutes: z.number().int().min(5).max(600),
  capacity: z.number().int().min(1).max(50).describe('places in one slot'),
  quota: z.object({ count: z.number().int().min(1).max(10), period: z.enum(['session', 'week', 'month']) }),
  opensDaysBefore: z.number().int().min(0).max(90),
  closesMinutesBefore: z.number().int().min(0).max(10_080),
  cancelMinutesBefore: z.number().int().min(0).max(10_080),
  bookable: z.boolean().describe('false: shown with its dates, taken without booking'),
  bring: z.array(z.string()),
  closedDays: z.array(ZDay),
  ...programmeParts,
  sample,
  ...versioned,
})
export type ProgrammeItem = z.infer<typeof ZProgrammeItem>

export const ZPartnerItem = z.object({
  kind: z.literal('partner'),
  _id: ZId,
  name: z.string(),
  gives: z.string(),
  sample,
  ...versioned,
})

/** One of the ways the Friendly List is looked through: what somebody needs. `icon` names a picture of the app. */
export const ZSceneItem = z.object({
  kind: z.literal('scene'),
  _id: ZId,
  order: z.number().int().min(1),
  name: z.string().min(1).max(8),
  icon: z.string().regex(/^[a-z-]{2,20}$/),
  sample,
  ...versioned,
})

/** How many points what is worth; `sample` until the community has decided. */
export const ZPointRulesItem = z.object({
  kind: z.literal('pointRules'),
  _id: z.literal('point-rules'),
  rules: z.array(
    z.object({
      cause: ZPointCause,
      title: z.string(),
      points: z.number().int().min(1).max(500),
      perDay: z.number().int().min(1).max(50).describe('most times a person and day'),
      approvals: z.number().int().min(0).max(2),
    }),
  ),
  approveTwiceFrom: z.number().int().min(1).describe('from so many points on two people approve'),
  lastMonths: z.number().int().min(1).max(60).describe('points are good until the end of that month later'),
  sample,
  ...versioned,
})
export type PointRulesItem = z.infer<typeof ZPointRulesItem>

/** A shift of the duty roster that comes again and again. */
export const ZDutyRuleItem = z.object({
  kind: z.literal('dutyRule'),
  _id: ZId,
  name: z.string().min(1).max(20),
  stationId: ZId,
  rule: z.string().describe('RFC 5545 RRULE of its days'),
  from: ZClockTime,
  to: ZClockTime,
  places: z.number().int().min(1).max(6).describe('how many are on it at once'),
  ended: z.boolean().default(false),
  sample,
  ...versioned,
})
export type DutyRuleItem = z.infer<typeof ZDutyRuleItem>

/** Something to learn, or to tell colleagues; the right answers never leave the cloud. */
export const ZStudyTaskItem = z.object({
  kind: z.literal('studyTask'),
  _id: ZId,
  order: z.number().int().min(1),
  taskKind: z.enum(['read', 'tell']),
  title: z.string().min(1).max(30),
  text: z.string().min(1).max(600),
  policyId: ZId.nullable().default(null).describe('the policy card it is about'),
  questions: z
    .array(
      z.object({
        ask: z.string().min(1).max(60),
        options: z.array(z.string().min(1).max(40)).min(2).max(4),
        right: z.number().int().min(0).max(3).describe('index of the right option'),
      }),
    )
    .max(3)
    .describe('three to a text one reads, none to a task of telling others'),
  until: ZDay.nullable().default(null).describe('last day; null: for good'),
  ended: z.boolean().default(false),
  sample,
  ...versioned,
})
export type StudyTaskItem = z.infer<typeof ZStudyTaskItem>

export const ZStreetDocument = z.discriminatedUnion('kind', [
  ZStreetItem,
  ZStationItem,
  ZMealWindowItem,
  ZProgrammeItem,
  ZPartnerItem,
  ZSceneItem,
  ZPlaceItem,
  ZCalendarItem,
  ZPointRulesItem,
  ZDutyRuleItem,
  ZStudyTaskItem,
  ZLessonItem,
])
export type StreetDocument = z.infer<typeof ZStreetDocument>
