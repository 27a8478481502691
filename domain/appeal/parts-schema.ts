import * as z from 'zod'
import { ZDay, ZId, ZInstant, ZRequestId } from '../fields'

/** What a line of a thread may carry beside words. Files lie in cloud storage; the line says which. */
export const ZAttachment = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('picture'), fileId: z.string() }),
  z.object({ kind: z.literal('voice'), fileId: z.string(), seconds: z.number().int().min(1).max(60) }),
  z.object({ kind: z.literal('slots'), programmeId: ZId, name: z.string() }),
  z.object({ kind: z.literal('referral'), referralId: ZId }),
  z.object({ kind: z.literal('merged'), appealId: ZId }),
])
export type Attachment = z.infer<typeof ZAttachment>

/** A worker's note for colleagues; its person never sees it. */
export const ZNote = z.object({
  k: ZRequestId,
  at: ZInstant,
  by: z.string(),
  byName: z.string(),
  sealed: z.string().nullable(),
})

export const TRY_WAYS = ['phone', 'message', 'visit'] as const

/** A try to reach the person that found nobody. Three on different days may close an appeal. */
export const ZContactTry = z.object({
  k: ZRequestId,
  at: ZInstant,
  day: ZDay,
  by: z.string(),
  byName: z.string(),
  way: z.enum(TRY_WAYS),
})
export type ContactTry = z.infer<typeof ZContactTry>

/** A request that was carried out; `mark` tells its input apart without a word of it. */
export const ZDone = z.object({ k: z.string(), mark: z.string() })

export const TELL_KINDS = [
  'merged',
  'referralAsked',
  'referralMoved',
  'closedByTries',
  'openedFor',
  'handedOver',
  'reopened',
  'personAnswered',
  'escalated',
] as const

/**
 * Somebody who has to hear of a step: written with the step, told right after it, and by the timer when the call
 * ended in between. `to`: the person, the supervisors, or the OPENID of one of the staff.
 */
export const ZTell = z.object({ k: z.string(), at: ZInstant, to: z.string(), kind: z.enum(TELL_KINDS) })
export type Tell = z.infer<typeof ZTell>

/** What the person says of the help after the end, at most once an ending. */
export const ZRating = z.object({
  k: ZRequestId,
  at: ZInstant,
  stars: z.number().int().min(1).max(5),
  sealed: z.string().nullable(),
})
export type Rating = z.infer<typeof ZRating>

/**
 * The clock of the solution in working minutes: it runs up to `dueAt`, or stands with `leftMinutes` while the turn is
 * the person's.
 */
export const ZSolutionClock = z.object({
  dueAt: ZInstant.nullable(),
  leftMinutes: z.number().int().describe('what is left while it stands; below zero: it was late already'),
})
export type SolutionClock = z.infer<typeof ZSolutionClock>
