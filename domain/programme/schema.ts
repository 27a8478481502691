import * as z from 'zod'
import { ZCalendarDay } from '../calendar/schema'
import { typedText, ZClockTime, ZDay, ZId, ZInstant } from '../fields'
import { ZProgrammeQuestion } from '../street/programme-parts'
import { PROGRAMME_KINDS, ZProgrammeItem } from '../street/schema'

/** What staff may write into a programme. Loose on purpose: `draft-problems.ts` says what is wrong, field by field. */
export const ZProgrammeDraft = ZProgrammeItem.pick({
  programmeKind: true,
  onHoliday: true,
  outdoors: true,
  bookable: true,
  ended: true,
  staff: true,
}).extend({
  name: z.string().trim().max(40),
  stationId: z.string().max(96),
  summary: z.string().trim().max(200),
  rule: z.string().trim().max(200),
  ruleText: z.string().trim().max(40),
  from: z.string().max(5),
  to: z.string().max(5),
  slotMinutes: z.number().int(),
  capacity: z.number().int(),
  quota: z.object({ count: z.number().int(), period: z.enum(['session', 'week', 'month']) }),
  opensDaysBefore: z.number().int(),
  closesMinutesBefore: z.number().int(),
  cancelMinutesBefore: z.number().int(),
  offerMinutes: z.number().int(),
  bring: z.array(z.string().trim().max(20)).max(10),
  questions: z.array(ZProgrammeQuestion).max(5),
})
export type ProgrammeDraft = z.infer<typeof ZProgrammeDraft>

export const ZDraftProblem = z.object({ field: z.string(), text: z.string() })
export type DraftProblem = z.infer<typeof ZDraftProblem>

/** A date as staff look at it: what takes place, or what falls out and why. */
export const ZPlannedDay = z.object({
  day: ZDay,
  from: z.string(),
  to: z.string(),
  what: z.enum(['rule', 'holiday', 'moved', 'extra', 'dropped', 'closed']),
  cameFrom: ZDay.nullable(),
  why: z.string().describe('name of the holiday or words of the staff; may be empty'),
  sure: z.boolean(),
  onHoliday: z.string().nullable().describe('a holiday it takes place on'),
  exceptionId: z.string().nullable(),
})
export type PlannedDay = z.infer<typeof ZPlannedDay>

const ZMode = z.object({ storm: z.boolean(), heat: z.boolean() })

export const ZProgrammeRow = z.object({
  id: ZId,
  name: z.string(),
  kind: z.enum(PROGRAMME_KINDS),
  stationName: z.string(),
  ruleText: z.string(),
  hours: z.string(),
  next: ZPlannedDay.nullable(),
  bookable: z.boolean(),
  ended: z.boolean(),
  outdoors: z.boolean(),
  mine: z.boolean().describe('the caller holds its sessions'),
})
export type ProgrammeRow = z.infer<typeof ZProgrammeRow>

export const ZListProgrammesOfStaffOutput = z.object({
  now: ZInstant,
  programmes: z.array(ZProgrammeRow),
  weather: ZMode,
  missingYears: z.array(z.number().int()).describe('years the next dates reach into without holiday data'),
  may: z.object({
    edit: z.boolean(),
    except: z.boolean(),
    weather: z.boolean(),
    contests: z.boolean(),
  }),
})
export type ProgrammesOfStaff = z.infer<typeof ZListProgrammesOfStaffOutput>

const ZStaffOption = z.object({ openid: z.string(), name: z.string() })

export const ZGetProgrammeInput = z.object({ programmeId: ZId })
export const ZGetProgrammeOutput = z.object({
  now: ZInstant,
  id: ZId,
  v: z.number().int(),
  draft: ZProgrammeDraft,
  days: z.array(ZPlannedDay),
  stations: z.array(z.object({ id: ZId, name: z.string() })),
  people: z.array(ZStaffOption).describe('staff who may hold sessions'),
  changes: z.array(
    z.object({ at: ZInstant, byName: z.string(), why: z.string(), fields: z.array(z.string()) }),
  ),
  may: z.object({ edit: z.boolean(), except: z.boolean() }),
})
export type ProgrammeForStaff = z.infer<typeof ZGetProgrammeOutput>

export const ZPreviewInput = z.object({ programmeId: ZId.nullable(), draft: ZProgrammeDraft })
export const ZPreviewOutput = z.object({
  days: z.array(ZPlannedDay).describe('the next six dates and what falls out between them'),
  problems: z.array(ZDraftProblem),
})
export type Preview = z.infer<typeof ZPreviewOutput>

const why = typedText(100)

export const ZSaveProgrammeInput = z.object({
  programmeId: ZId.nullable().describe('null: a new one'),
  v: z.number().int().min(0).describe('the version that was edited; 0 for a new one'),
  draft: ZProgrammeDraft,
  why,
})
export const ZProgrammeSaved = z.object({ id: ZId, v: z.number().int() })

/** Closes a day, or opens it again. */
export const ZCloseDayInput = z.object({ programmeId: ZId, day: ZDay, why })
export const ZMoveDayInput = z.object({
  programmeId: ZId,
  day: ZDay,
  to: ZDay,
  from: ZClockTime,
  until: ZClockTime,
  why,
})
export const ZExtraSessionInput = z.object({
  programmeId: ZId,
  day: ZDay,
  from: ZClockTime,
  until: ZClockTime,
  why,
})

export const ZSetWeatherInput = ZMode.extend({ why })
export const ZSetWeatherOutput = z.object({ weather: ZMode })

export const ZCalendarView = z.object({
  year: z.number().int(),
  known: z.boolean(),
  source: z.string(),
  v: z.number().int(),
  days: z.array(ZCalendarDay),
})
export type CalendarView = z.infer<typeof ZCalendarView>
export const ZListCalendarsOutput = z.object({
  now: ZInstant,
  calendars: z.array(ZCalendarView),
  mayEdit: z.boolean(),
})
export const ZSaveCalendarInput = z.object({
  year: z.number().int().min(2020).max(2100),
  v: z.number().int().min(0),
  days: z.array(ZCalendarDay).min(1).max(120),
  source: typedText(100),
})
export const ZCalendarSaved = z.object({ year: z.number().int(), v: z.number().int() })
