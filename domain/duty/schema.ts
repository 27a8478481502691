import * as z from 'zod'
import { typedText, ZClockTime, ZDay, ZId, ZInstant } from '../fields'
import { ZTell } from '../notice/tell'

const ZDone = z.array(z.object({ k: z.string(), mark: z.string() }))
const ZName = typedText(8)

/**
 * `duty_people`: who takes turns, `_id` derived from the person. Community, unit or floating member: that is nowhere
 * written, so nobody can read it here; a name is all there is.
 */
export const ZDutyPerson = z.object({
  _id: z.string(),
  openid: z.string(),
  name: ZName.describe('what one is called on the street'),
  state: z.enum(['pending', 'active', 'away']),
  at: ZInstant,
  byName: z.string().nullable().describe('who of the staff let them in; null: nobody yet'),
  taking: z
    .object({ k: z.string(), at: ZInstant })
    .nullable()
    .default(null)
    .describe('the request that is putting them on a shift at this instant; a minute old: it has ended'),
  done: ZDone,
  v: z.number().int(),
})
export type DutyPerson = z.infer<typeof ZDutyPerson>

const ZSeat = z.object({
  p: z.string().describe('id of the person on the roster'),
  openid: z.string(),
  name: z.string(),
  at: ZInstant,
  arrivedAt: ZInstant.nullable(),
})

const ZSwap = z.object({
  p: z.string(),
  name: z.string(),
  to: z.string().nullable().describe('the one who is asked; null: all'),
  at: ZInstant,
})

export const SHIFT_STEPS = ['took', 'handedBack', 'passedOn', 'assigned', 'removed', 'arrived'] as const

/**
 * `duty_shifts`: one shift of one rule and day, `_id` = rule@day. It alone knows who is on it: taking, passing on and
 * handing back are each one conditional update of this document, so a shift is never empty in between.
 */
export const ZDutyShift = z.object({
  _id: z.string(),
  ruleId: ZId,
  name: z.string(),
  stationId: ZId,
  spot: z.string().describe('station:day, what a station page joins'),
  day: ZDay,
  start: ZInstant,
  end: ZInstant,
  places: z.number().int(),
  filled: z.number().int().describe('how many are on it'),
  people: z.array(ZSeat),
  swaps: z.array(ZSwap).describe('who asks to be relieved'),
  steps: z.array(
    z.object({ k: z.string(), at: ZInstant, what: z.enum(SHIFT_STEPS), name: z.string(), by: z.string() }),
  ),
  settled: z.boolean().describe('true: the timer has looked who came'),
  tells: z.array(ZTell),
  telling: z.boolean(),
  done: ZDone,
  v: z.number().int(),
})
export type DutyShift = z.infer<typeof ZDutyShift>

const ZPersonView = z.object({ id: z.string(), name: z.string(), mine: z.boolean(), arrived: z.boolean() })
const ZSwapView = z.object({
  personId: z.string(),
  name: z.string(),
  mine: z.boolean(),
  forMe: z.boolean().describe('the caller may take it over'),
})
const MAY = ['take', 'handBack', 'askSwap', 'dropSwap', 'arrive'] as const
const ZShiftView = z.object({
  id: z.string(),
  name: z.string(),
  day: ZDay,
  from: ZClockTime,
  to: ZClockTime,
  stationName: z.string(),
  places: z.number().int(),
  left: z.number().int(),
  people: z.array(ZPersonView).describe('none for who is not on the roster'),
  swaps: z.array(ZSwapView),
  mine: z.boolean(),
  state: z.enum(['ahead', 'now', 'missing', 'over']),
  may: z.array(z.enum(MAY)),
})
export type ShiftView = z.infer<typeof ZShiftView>
export type ShiftMay = (typeof MAY)[number]

/** Four weeks, one at a time. */
const ZWeek = z.number().int().min(0).max(3)
export const ZRosterInput = z.object({ week: ZWeek.default(0) })
const ZMe = z.object({ state: z.enum(['none', 'pending', 'active', 'away']), name: z.string().nullable() })
export const ZRosterOutput = z.object({
  now: ZInstant,
  me: ZMe,
  shifts: z.array(ZShiftView),
  templateIds: z.array(z.string()),
})
export type Roster = z.infer<typeof ZRosterOutput>

export const ZOnNowOutput = z.object({
  now: ZInstant,
  onNow: z.array(z.object({ stationId: ZId, stationName: z.string(), name: z.string(), until: ZClockTime })),
})
export type OnNow = z.infer<typeof ZOnNowOutput>['onNow'][number]

export const ZDutyPeopleOutput = z.object({
  people: z.array(z.object({ id: z.string(), name: z.string() })).describe('those one can ask'),
})
export const ZJoinDutyInput = z.object({ name: ZName })
export const ZShiftInput = z.object({ shiftId: ZId })
export const ZAskSwapInput = ZShiftInput.extend({ to: ZId.nullable() })
export const ZAcceptSwapInput = ZShiftInput.extend({ personId: ZId })
export const ZArriveInput = ZShiftInput.extend({ scene: z.string().max(32) })
export const ZShiftDone = z.object({ shiftId: z.string() })
export const ZDutyPersonDone = z.object({ personId: z.string() })

const ZRuleView = z.object({
  id: ZId,
  name: z.string(),
  stationId: ZId,
  stationName: z.string(),
  rule: z.string(),
  from: ZClockTime,
  to: ZClockTime,
  places: z.number().int(),
  ended: z.boolean(),
  sample: z.boolean(),
  v: z.number().int(),
})
export type DutyRuleView = z.infer<typeof ZRuleView>
const ZDeskPerson = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['pending', 'active', 'away']),
})
export type DeskPerson = z.infer<typeof ZDeskPerson>
export const ZPlanOutput = z.object({
  now: ZInstant,
  shifts: z.array(ZShiftView),
  people: z.array(ZDeskPerson),
  rules: z.array(ZRuleView),
  stations: z.array(z.object({ id: ZId, name: z.string() })),
})
export type DutyPlan = z.infer<typeof ZPlanOutput>

export const ZSaveRuleInput = z
  .object({
    ruleId: ZId.optional().describe('absent: a new one'),
    v: z.number().int().default(0).describe('the version that was on the screen'),
    name: typedText(20),
    stationId: ZId,
    rule: z.string().max(200),
    from: ZClockTime,
    to: ZClockTime,
    places: z.number().int().min(1).max(6),
    ended: z.boolean().default(false),
  })
  .refine(({ from, to }) => from < to, { message: 'a shift ends after it begins', path: ['to'] })
export const ZSaveRuleOutput = z.object({ ruleId: z.string() })
export const ZAddPersonInput = z.object({ phone: z.string().regex(/^1[3-9]\d{9}$/), name: ZName })
export const ZSetPersonInput = z.object({ personId: ZId, state: z.enum(['active', 'away']) })
export const ZAssignInput = z.object({ shiftId: ZId, personId: ZId })
