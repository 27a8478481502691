import { answerCause } from './answer-notice'
import type { AppealDocument, ThreadEntry } from './schema'

export type Answer = { appeal: AppealDocument; line: ThreadEntry; cause: string }

/** The answers since `since` a person has not seen yet: each must have a notice under its cause. */
export const untoldAnswers = (appeals: readonly AppealDocument[], since: string): Answer[] =>
  appeals.flatMap((appeal) =>
    appeal.thread
      .filter((line) => line.speaker === 'worker' && line.at >= since)
      .filter((line) => appeal.personReadAt === null || line.at > appeal.personReadAt)
      .map((line) => ({ appeal, line, cause: answerCause(appeal._id, line.k) })),
  )
