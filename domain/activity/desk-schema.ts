import * as z from 'zod'
import { typedText, ZClockTime, ZDay, ZId, ZInstant } from '../fields'
import { ZPictureState, ZUploadedFile } from '../picture/schema'
import { ZActivityCard, ZActivityDraft } from './call-schema'
import { ZAttendanceDocument } from './schema'

export const ZBoardOutput = z.object({
  now: ZInstant,
  activities: z.array(
    ZActivityCard.extend({ missing: z.array(z.string()).describe('roles with free places') }),
  ),
  more: z.boolean(),
})
export type BoardRow = z.infer<typeof ZBoardOutput>['activities'][number]

const ZStationOption = z.object({ id: ZId, name: z.string() })
export const ZDraftInput = z.object({ activityId: ZId.nullable() })
export const ZDraftOutput = z.object({
  now: ZInstant,
  v: z.number().int(),
  draft: ZActivityDraft.nullable().describe('null: a new one'),
  picture: z.string().nullable(),
  stations: z.array(ZStationOption),
})

export const ZCancelActivityInput = z.object({
  activityId: ZId,
  day: ZDay.nullable().describe('null: all of it'),
  why: typedText(100),
})
export const ZCallForHelpInput = z.object({ activityId: ZId, day: ZDay, text: typedText(60) })
export const ZActivityDayInput = z.object({ activityId: ZId, day: ZDay })

const ZHelper = z.object({
  bookingId: z.string(),
  who: z.string(),
  phoneMasked: z.string().nullable(),
  roleName: z.string(),
  code: z.string(),
  state: z.enum(['booked', 'arrived', 'done', 'noShow', 'lateCancelled']),
  attendance: ZAttendanceDocument.pick({
    inAt: true,
    outAt: true,
    inBy: true,
    outBy: true,
    minutes: true,
    state: true,
  }).nullable(),
  corrected: z.string().nullable().describe('why an organiser changed it'),
  can: z.object({ noShow: z.boolean(), undo: z.boolean(), correct: z.boolean() }),
})
export type Helper = z.infer<typeof ZHelper>

export const ZAttendanceListOutput = z.object({
  now: ZInstant,
  activityId: ZId,
  title: z.string(),
  day: ZDay,
  days: z.array(ZDay).describe('days to choose from, around this one'),
  start: ZInstant,
  end: ZInstant,
  cancelled: z.string().nullable(),
  codes: z
    .array(z.object({ from: ZInstant, scene: z.string() }))
    .describe('the code to show from each instant on; empty when the door is not open'),
  helpers: z.array(ZHelper),
  households: z.number().int(),
  thanks: z
    .object({
      text: z.string(),
      byName: z.string(),
      picture: z.string().nullable(),
      pictureState: ZPictureState.nullable(),
    })
    .nullable(),
})
export type AttendanceList = z.infer<typeof ZAttendanceListOutput>

/** Times of the day for who came; none for who did not. */
export const ZCorrectInput = z.object({
  bookingId: z.string().max(200),
  came: z.object({ in: ZClockTime, out: ZClockTime }).nullable(),
  why: typedText(100),
})
export const ZCorrectOutput = z.object({
  bookingId: z.string(),
  minutes: z.number().int(),
  state: ZAttendanceDocument.shape.state,
})
export const ZHouseholdsInput = z.object({
  activityId: ZId,
  day: ZDay,
  households: z.number().int().min(0).max(500),
})
export const ZHouseholdsOutput = z.object({ households: z.number().int() })
export const ZThankInput = z.object({
  activityId: ZId,
  day: ZDay,
  text: typedText(200),
  photo: ZUploadedFile.nullable(),
})
export const ZActivityDayOutput = z.object({ activityId: ZId, day: ZDay })
