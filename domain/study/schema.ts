import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant, ZRequestId } from '../fields'

const ZKind = z.enum(['read', 'tell'])

/** `study_results`: one a person and task, `_id` derived from both: a task is done once. */
export const ZStudyResult = z.object({
  _id: z.string(),
  openid: z.string(),
  taskId: ZId,
  title: z.string(),
  taskKind: ZKind,
  at: ZInstant,
  k: ZRequestId,
  mark: z.string(),
  told: z
    .object({ where: z.string(), people: z.number().int(), picture: z.string().nullable() })
    .nullable()
    .describe('what somebody says of telling others; null: a text that was read'),
  owed: z.boolean().describe('true: points or the proposal for them are still to be written'),
  points: z.number().int().nullable().describe('what it gave; null: not yet known'),
})
export type StudyResult = z.infer<typeof ZStudyResult>

const ZState = z.enum(['open', 'waiting', 'done', 'refused'])
export type StudyState = z.infer<typeof ZState>

const ZTaskRow = z.object({
  id: ZId,
  title: z.string(),
  taskKind: ZKind,
  state: ZState,
  points: z.number().int().nullable().describe('what it gives, or gave'),
  until: ZDay.nullable(),
  sample: z.boolean(),
})
export type StudyTaskRow = z.infer<typeof ZTaskRow>
export const ZListTasksOutput = z.object({ now: ZInstant, tasks: z.array(ZTaskRow) })

export const ZTaskInput = z.object({ taskId: ZId })
export const ZTaskOutput = z.object({
  now: ZInstant,
  task: ZTaskRow.extend({
    text: z.string(),
    policyId: ZId.nullable(),
    questions: z.array(z.object({ ask: z.string(), options: z.array(z.string()) })),
  }),
})
export type StudyTask = z.infer<typeof ZTaskOutput>['task']

export const ZAnswerInput = z.object({
  taskId: ZId,
  answers: z.array(z.number().int().min(0).max(3)).max(3),
})
export const ZAnswerOutput = z.object({
  done: z.boolean(),
  wrong: z.array(z.number().int()).describe('which questions to look at again, from 0'),
  points: z.number().int().nullable().describe('what it gave; null: not done yet'),
})
export type StudyVerdict = z.infer<typeof ZAnswerOutput>

export const ZTellInput = z.object({
  taskId: ZId,
  where: typedText(20),
  people: z.number().int().min(1).max(50),
  fileId: z.string().max(300).nullable().describe('an uploaded picture'),
})
export const ZTellOutput = z.object({ resultId: z.string() })

/** A task as staff see it: with the right answers. */
export const ZDeskTask = z.object({
  id: ZId,
  v: z.number().int(),
  order: z.number().int(),
  taskKind: ZKind,
  title: z.string(),
  text: z.string(),
  policyId: ZId.nullable(),
  questions: z.array(z.object({ ask: z.string(), options: z.array(z.string()), right: z.number().int() })),
  until: ZDay.nullable(),
  ended: z.boolean(),
  sample: z.boolean(),
  doneBy: z.number().int().describe('how many people have done it'),
})
export type DeskTask = z.infer<typeof ZDeskTask>
export const ZDeskTasksOutput = z.object({ now: ZInstant, tasks: z.array(ZDeskTask) })
export const ZSaveTaskInput = z.object({
  taskId: ZId.optional().describe('absent: a new one'),
  v: z.number().int().default(0).describe('the version that was on the screen'),
  order: z.number().int().min(1).max(999),
  taskKind: ZKind,
  title: typedText(30),
  text: typedText(600),
  policyId: ZId.nullable(),
  questions: z
    .array(
      z.object({
        ask: typedText(60),
        options: z.array(typedText(40)).min(2).max(4),
        right: z.number().int().min(0).max(3),
      }),
    )
    .max(3),
  until: ZDay.nullable(),
  ended: z.boolean(),
})
export type SaveTaskInput = z.infer<typeof ZSaveTaskInput>
export const ZSaveTaskOutput = z.object({ taskId: z.string() })
