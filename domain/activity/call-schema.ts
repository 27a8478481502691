import * as z from 'zod'
import { typedText, ZClockTime, ZDay, ZId, ZInstant } from '../fields'
import { ZUploadedFile } from '../picture/schema'
import { ZActivityKind, ZActivityWhen, ZAttendanceDocument } from './schema'

const ZNow = ZInstant.describe('the instant of the answer: screens count from it, not from the phone')

/** What the caller has of a role on a day. */
const ZMyPlace = z.object({
  bookingId: z.string(),
  state: z.enum(['booked', 'arrived', 'waiting', 'offered']),
  place: z.number().int().nullable().describe('in the line; 1: next'),
  offerUntil: ZInstant.nullable(),
  canCancel: z.boolean(),
  canCancelLate: z.boolean(),
})

const ZRoleOnDay = z.object({
  slotId: ZId,
  name: z.string(),
  skills: z.array(z.string()),
  places: z.number().int(),
  filled: z.number().int(),
  waiting: z.number().int(),
  state: z.enum(['free', 'full', 'notOpenYet', 'closed']),
  my: ZMyPlace.nullable(),
})
export type RoleOnDay = z.infer<typeof ZRoleOnDay>

const ZActivityDay = z.object({
  day: ZDay,
  start: ZInstant,
  end: ZInstant,
  off: z.string().nullable().describe('why it does not take place'),
  opensAt: ZInstant,
  skipped: z.boolean().describe('the caller keeps this shift but not on this day'),
  roles: z.array(ZRoleOnDay),
})
export type ActivityDay = z.infer<typeof ZActivityDay>

const head = {
  id: ZId,
  title: z.string(),
  kind: ZActivityKind,
  whenText: z.string().describe('e.g. 每周三 14:00–16:00'),
  stationName: z.string(),
  spot: z.string(),
  cancelled: z.string().nullable(),
  sample: z.boolean(),
}

export const ZActivityCard = z.object({
  ...head,
  next: ZActivityDay.nullable(),
  filled: z.number().int(),
  places: z.number().int(),
  mine: z.boolean(),
})
export type ActivityCard = z.infer<typeof ZActivityCard>

export const ZListActivitiesInput = z.object({ page: z.number().int().min(0).max(50).default(0) })
export const ZListActivitiesOutput = z.object({
  now: ZNow,
  activities: z.array(ZActivityCard),
  more: z.boolean(),
  watching: z.boolean(),
  templateIds: z.array(z.string()),
})

export const ZFiguresOutput = z.object({
  held: z.number().int(),
  households: z.number().int(),
  heldThisYear: z.number().int(),
  householdsThisYear: z.number().int(),
})
export type ActivityFigures = z.infer<typeof ZFiguresOutput>

const ZAttendanceView = ZAttendanceDocument.pick({
  activityId: true,
  title: true,
  kind: true,
  roleName: true,
  day: true,
  start: true,
  end: true,
  inAt: true,
  outAt: true,
  minutes: true,
  state: true,
}).extend({ id: ZId })
export type AttendanceView = z.infer<typeof ZAttendanceView>

export const ZActivityIdInput = z.object({ activityId: ZId })
export const ZGetActivityOutput = z.object({
  now: ZNow,
  activity: z.object({
    ...head,
    about: z.string(),
    address: z.string(),
    bring: z.array(z.string()),
    picture: z.string().nullable().describe('file id'),
    weekly: z.boolean(),
    byName: z.string(),
  }),
  days: z.array(ZActivityDay),
  keeping: z.object({ roleName: z.string() }).nullable().describe('the shift the caller keeps'),
  attendance: ZAttendanceView.nullable().describe('of the caller, today'),
  templateIds: z.array(z.string()),
})
export type ActivityView = z.infer<typeof ZGetActivityOutput>

export const ZThanksOutput = z.object({
  thanks: z
    .object({ text: z.string(), picture: z.string().nullable(), byName: z.string(), day: ZDay })
    .nullable()
    .describe('of the latest day the caller was there'),
})

const ZComing = z.object({
  activityId: ZId,
  bookingId: z.string(),
  title: z.string(),
  roleName: z.string(),
  start: ZInstant,
  end: ZInstant,
  state: z.enum(['booked', 'arrived', 'waiting', 'offered', 'claiming']),
  isHere: z.boolean(),
  hasLeft: z.boolean(),
})
export type ComingShift = z.infer<typeof ZComing>

export const ZMyActivitiesInput = z.object({
  year: z
    .string()
    .regex(/^20\d\d$/)
    .optional()
    .describe('default: this year'),
})
export const ZMyActivitiesOutput = z.object({
  now: ZNow,
  coming: z.array(ZComing),
  past: z.array(ZAttendanceView),
  minutes: z.number().int().describe('confirmed, in all years'),
  year: z.string(),
  yearMinutes: z.number().int(),
  yearTimes: z.number().int(),
  years: z.array(z.string()),
})
export type MyActivities = z.infer<typeof ZMyActivitiesOutput>

export const ZCodeInput = z.object({ scene: z.string().max(64).describe('as the code says it') })
export const ZCodeOutput = z.object({ attendance: ZAttendanceView })

export const ZKeepInput = z.object({ activityId: ZId, roleId: z.string().regex(/^r\d$/) })
export const ZSkipInput = z.object({ activityId: ZId, day: ZDay, skip: z.boolean() })
export const ZKeptOutput = z.object({ activityId: ZId, keeping: z.boolean(), skips: z.array(ZDay) })
export const ZWatchInput = z.object({ on: z.boolean() })
export const ZWatchOutput = z.object({ watching: z.boolean() })

/** What an organiser writes. */
export const ZActivityDraft = z.object({
  title: typedText(20),
  kind: ZActivityKind,
  about: z.string().trim().max(200),
  stationId: ZId,
  spot: z.string().trim().max(30),
  bring: z.array(typedText(12)).max(6),
  when: ZActivityWhen,
  from: ZClockTime,
  to: ZClockTime,
  roles: z
    .array(
      z.object({
        name: typedText(8),
        places: z.number().int().min(1).max(50),
        skills: z.array(typedText(8)).max(4),
      }),
    )
    .min(1)
    .max(6),
})
export type ActivityDraft = z.infer<typeof ZActivityDraft>

export const ZSaveActivityInput = z.object({
  activityId: ZId.nullable().describe('null: a new one, or a copy'),
  v: z.number().int().min(0).describe('the version that was edited; 0 for a new one'),
  draft: ZActivityDraft,
  photo: ZUploadedFile.nullable().describe('a new picture; null: as it is'),
})
export const ZActivitySaved = z.object({ activityId: ZId, v: z.number().int() })
