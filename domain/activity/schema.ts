import * as z from 'zod'
import { typedText, ZClockTime, ZDay, ZId, ZInstant, ZRequestId } from '../fields'

export const ACTIVITY_KINDS = ['planning', 'training', 'elders', 'civility'] as const
export const ZActivityKind = z.enum(ACTIVITY_KINDS)
export type ActivityKind = z.infer<typeof ZActivityKind>

/** Once on a day, or every week on a weekday (1 Monday to 7 Sunday) until a day, or for good. */
export const ZActivityWhen = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once'), day: ZDay }),
  z.object({
    kind: z.literal('weekly'),
    weekday: z.number().int().min(1).max(7),
    from: ZDay,
    until: ZDay.nullable(),
  }),
])
export type ActivityWhen = z.infer<typeof ZActivityWhen>

/** A part somebody can take: so many places, and what it is good to know for it. Each is a programme of the booking engine. */
export const ZActivityRole = z.object({
  id: z.string().regex(/^r\d$/),
  programmeId: ZId,
  name: typedText(8),
  places: z.number().int().min(1).max(50),
  skills: z.array(typedText(8)).max(4),
})
export type ActivityRole = z.infer<typeof ZActivityRole>

/** A request that was carried out, and a word derived from what it asked for. */
export const ZMark = z.object({ k: ZRequestId, h: z.string() })
export type Mark = z.infer<typeof ZMark>

/** A call for help that goes out to those who asked to be told, page by page; `after`: the last one told. */
const ZActivityCall = z.object({
  k: ZRequestId,
  day: ZDay,
  text: z.string(),
  at: ZInstant,
  byName: z.string(),
  after: z.string(),
})

/** `activities`: what volunteers do together. Who has which place is not here but in the slots of its roles. */
export const ZActivityDocument = z.object({
  _id: ZId.describe('at most 12 characters: it has to fit into a printed code'),
  title: typedText(20),
  kind: ZActivityKind,
  about: z.string().max(200),
  stationId: ZId.describe('where people meet; its printed code counts as being there'),
  spot: z.string().max(30).describe('where exactly on the street; may be empty'),
  bring: z.array(typedText(12)).max(6),
  pictureId: z.string().nullable(),
  when: ZActivityWhen,
  from: ZClockTime,
  to: ZClockTime,
  roles: z.array(ZActivityRole).min(1).max(6),
  lastDay: ZDay.describe('after it nothing takes place any more; 9999-12-31: for good'),
  offDays: z.array(z.object({ day: ZDay, why: z.string(), k: ZRequestId, at: ZInstant })).max(60),
  state: z.enum(['open', 'cancelled']),
  why: z.string().nullable().describe('why it was cancelled'),
  call: ZActivityCall.nullable(),
  calling: z.boolean().describe('the call has not reached everybody yet'),
  by: z.string(),
  byName: z.string(),
  aligned: z.boolean().describe('false: its programmes and slots do not say yet what this says'),
  kept: z.boolean().describe('false: long over, its programmes have left the street'),
  done: z.array(ZMark).max(20),
  v: z.number().int().min(1),
  createdAt: ZInstant,
  updatedAt: ZInstant,
  sample: z.boolean(),
})
export type ActivityDocument = z.infer<typeof ZActivityDocument>

/** `activity_days`: what became of one day of an activity; `_id` = activity@day. */
export const ZActivityDayDocument = z.object({
  _id: z.string(),
  activityId: ZId,
  title: z.string(),
  day: ZDay,
  held: z
    .number()
    .int()
    .min(0)
    .describe('1 once somebody was there; more for what was counted on paper before'),
  households: z.number().int().min(0),
  thanks: z
    .object({
      k: ZRequestId,
      text: z.string(),
      pictureId: z.string().nullable(),
      byName: z.string(),
      at: ZInstant,
    })
    .nullable(),
  telling: z.boolean().describe('the thanks have not reached everybody yet'),
  done: z.array(ZMark).max(20),
})
export type ActivityDayDocument = z.infer<typeof ZActivityDayDocument>

/** `live`: the code on the organiser's screen, which changes; `station`: a printed one; `staff`: written by an organiser. */
export const ZCameBy = z.enum(['live', 'station', 'staff'])
export type CameBy = z.infer<typeof ZCameBy>

/**
 * `attendances`: one person at one activity day. `here`: checked in; `left`: checked out, an organiser has still to
 * say so; `confirmed`: it counts; `absent`: an organiser says they were not there.
 */
export const ZAttendanceDocument = z.object({
  _id: ZId,
  openid: z.string().describe('the person, as `u` in a slot'),
  at: ZInstant.describe('when this was first written'),
  bookingId: z.string(),
  activityId: ZId,
  title: z.string(),
  kind: ZActivityKind,
  roleName: z.string(),
  day: ZDay,
  year: z.string(),
  start: ZInstant,
  end: ZInstant,
  inAt: ZInstant.nullable(),
  inBy: ZCameBy.nullable(),
  outAt: ZInstant.nullable(),
  outBy: ZCameBy.nullable(),
  minutes: z.number().int().min(0).describe('within the time of the activity; what counts once confirmed'),
  state: z.enum(['here', 'left', 'confirmed', 'absent']),
  owed: z.boolean().describe('its points are still to be given'),
  steps: z
    .array(
      z.object({
        at: ZInstant,
        by: z.string(),
        what: z.enum(['in', 'out', 'confirm', 'correct', 'absent']),
        why: z.string(),
        k: ZRequestId,
        h: z.string(),
      }),
    )
    .max(30),
})
export type AttendanceDocument = z.infer<typeof ZAttendanceDocument>

/** `standings`: somebody comes every week; `_id` is derived from person and activity. */
export const ZStandingDocument = z.object({
  _id: ZId,
  openid: z.string(),
  activityId: ZId,
  title: z.string(),
  programmeId: ZId,
  state: z.enum(['on', 'stopped']),
  since: ZInstant,
  skips: z.array(ZDay).max(30),
  v: z.number().int().min(1),
  done: z.array(ZMark).max(20),
  at: ZInstant,
})
export type StandingDocument = z.infer<typeof ZStandingDocument>

/** `activity_watchers`: who wants to be told when hands are missing; `_id` = OPENID. */
export const ZActivityWatcherDocument = z.object({ _id: z.string(), openid: z.string(), at: ZInstant })
