import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant } from '../fields'
import { TRY_WAYS } from './parts-schema'
import { ZAppealCategory, ZAppealState, ZInboxRow } from './schema'

/** A colleague: an id that stands for the OPENID, which no answer ever carries. */
export const ZColleague = z.object({
  id: ZId,
  name: z.string(),
  mine: z.boolean().describe('true: the caller'),
  absentUntil: ZDay.nullable(),
})
export type Colleague = z.infer<typeof ZColleague>

/** `staff_absences`: from which to which day somebody is away, and who stands in. */
export const ZAbsenceDocument = z.object({
  _id: ZId,
  openid: z.string(),
  name: z.string(),
  from: ZDay,
  to: ZDay,
  substitute: z.string().nullable(),
  substituteName: z.string().nullable(),
  at: ZInstant,
  by: z.string(),
  endedAt: ZInstant.nullable(),
})
export type AbsenceDocument = z.infer<typeof ZAbsenceDocument>

export const ZAbsenceView = z.object({
  id: ZId,
  name: z.string(),
  mine: z.boolean(),
  from: ZDay,
  to: ZDay,
  substituteName: z.string().nullable(),
})
export type AbsenceView = z.infer<typeof ZAbsenceView>
export const ZListAbsencesOutput = z.object({
  absences: z.array(ZAbsenceView),
  colleagues: z.array(ZColleague),
  forOthers: z.boolean().describe('true: the caller may say so of colleagues too'),
  today: ZDay,
})
export const ZSaveAbsenceInput = z
  .object({
    colleagueId: ZId.describe('who is away; only supervisors may say so of others'),
    from: ZDay,
    to: ZDay,
    substituteId: ZId.nullable(),
  })
  .refine(({ from, to }) => from <= to, { message: 'the last day lies before the first', path: ['to'] })
export const ZEndAbsenceInput = z.object({ absenceId: ZId })
export const ZAbsenceOutput = z.object({ absence: ZAbsenceView })

/** `canned_replies`: words that are needed again and again; one's own or everybody's. */
export const ZCannedDocument = z.object({
  _id: ZId,
  owner: z.string().describe('OPENID, or `shared`'),
  title: z.string(),
  text: z.string(),
  at: ZInstant,
  by: z.string(),
  k: z.string(),
  removedAt: ZInstant.nullable(),
})
export type CannedDocument = z.infer<typeof ZCannedDocument>
export const ZCannedView = z.object({ id: ZId, title: z.string(), text: z.string(), shared: z.boolean() })
export type CannedView = z.infer<typeof ZCannedView>
export const ZListCannedOutput = z.object({ replies: z.array(ZCannedView) })
export const ZSaveCannedInput = z.object({
  replyId: ZId.nullable().describe('null: a new one'),
  title: typedText(20),
  text: typedText(500),
  shared: z.boolean(),
})
export type SaveCannedInput = z.infer<typeof ZSaveCannedInput>
export const ZCannedOutput = z.object({ reply: ZCannedView })
export const ZRemoveCannedInput = z.object({ replyId: ZId })
export const ZRemoveCannedOutput = z.object({ replyId: ZId })

/** What a worker's moves on a case need to know. */
export const ZCaseToolsOutput = z.object({
  colleagues: z.array(ZColleague),
  replies: z.array(ZCannedView),
  others: z
    .array(
      z.object({
        id: ZId,
        category: ZAppealCategory,
        state: ZAppealState,
        submittedAt: ZInstant,
        mergeable: z.boolean(),
      }),
    )
    .describe('other appeals of the same person'),
  ownerAbsent: z.boolean().describe('true: its owner is away today, anybody may stand in'),
})
export type CaseTools = z.infer<typeof ZCaseToolsOutput>

/** What a move answers; the case is read again. */
export const ZMovedOutput = z.object({ appealId: ZId, state: ZAppealState, ownerName: z.string().nullable() })
export const ZHandOverInput = z.object({ appealId: ZId, colleagueId: ZId, note: typedText(500).optional() })
export const ZReleaseInput = z.object({ appealId: ZId, why: typedText(100) })
export const ZAddNoteInput = z.object({ appealId: ZId, text: typedText(1000) })
export const ZMergeInput = z.object({ appealId: ZId, otherId: ZId })
export const ZSortInput = z.object({ appealId: ZId, category: ZAppealCategory, urgent: z.boolean() })
export const ZAddTryInput = z.object({ appealId: ZId, way: z.enum(TRY_WAYS) })
export const ZOpenForInput = z.object({
  phone: z.string().regex(/^1\d{10}$/),
  text: typedText(1000),
  consent: typedText(100).describe('how the person agreed, in the words of the worker'),
  category: ZAppealCategory.optional(),
})

export const ZSearchAppealsInput = z.object({ text: typedText(40) })
export const ZSearchAppealsOutput = z.object({
  rows: z.array(ZInboxRow),
  covers: z.string().describe('what was searched, said plainly'),
  now: ZInstant,
})

export const STATISTIC_SPANS = ['week', 'month', 'year'] as const
export const ZStatisticsInput = z.object({
  span: z
    .enum(STATISTIC_SPANS)
    .describe('the last seven days, this month or this year, by the clock of the cloud'),
})
export const ZStatisticsOutput = z.object({
  now: ZInstant,
  total: z.number().int(),
  partial: z.boolean().describe('true: more than could be counted at once'),
  byState: z.array(z.object({ state: ZAppealState, count: z.number().int() })),
  first: z.object({
    answered: z.number().int(),
    waiting: z.number().int(),
    medianMinutes: z.number().int().nullable(),
    withinPromise: z.number().int(),
    latePromise: z.number().int().describe('answered late, or not yet though promised'),
  }),
  closed: z.object({
    solved: z.number().int(),
    unsolved: z.number().int(),
    byTries: z.number().int(),
    merged: z.number().int(),
    erased: z.number().int(),
  }),
  reopened: z.number().int(),
  helped: z.number().int().describe('ended by a policy card, no appeal made'),
  ratings: z.array(z.number().int()).length(5).describe('how many gave one to five'),
  solution: z.object({ late: z.number().int(), running: z.number().int() }),
})
export type Statistics = z.infer<typeof ZStatisticsOutput>
