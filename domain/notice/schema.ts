import * as z from 'zod'
import { ZInstant } from '../fields'

export const NOTICE_TOPICS = [
  'appealAnswered',
  'bookingMade',
  'bookingChanged',
  'bookingReminder',
  'waitlistOffer',
  'stockLow',
  'staffDue',
  'reportHandled',
  'resultOut',
  'reviewDone',
  'mealTaken',
  'childMoved',
  'activityCall',
  'activityThanks',
  'dutyChanged',
  'assistanceMoved',
  'pairingChanged',
  'lessonTaught',
] as const

/**
 * `notices`: one document a message to a person; `_id` is derived from its cause, so a cause is told once. The
 * person always finds it in the inbox; `push` says what became of the subscribe message.
 */
export const ZNoticeDocument = z.object({
  _id: z.string(),
  openid: z.string(),
  topic: z.enum(NOTICE_TOPICS),
  title: z.string(),
  body: z.string(),
  page: z.string().describe('where a tap leads, without a leading slash'),
  at: ZInstant,
  readAt: ZInstant.nullable(),
  push: z.object({ state: z.enum(['none', 'handed', 'refused']), errCode: z.number().nullable() }),
})
export type NoticeDocument = z.infer<typeof ZNoticeDocument>

export const ZNoticeView = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string(),
  page: z.string(),
  at: ZInstant,
  read: z.boolean(),
})
export type NoticeView = z.infer<typeof ZNoticeView>
export const ZListNoticesOutput = z.object({ notices: z.array(ZNoticeView), unread: z.number().int() })
export const ZMarkReadInput = z.object({ noticeIds: z.array(z.string().max(200)).min(1).max(100) })
export const ZMarkReadOutput = z.object({
  noticeIds: z.array(z.string()).describe('those that are read now'),
})
