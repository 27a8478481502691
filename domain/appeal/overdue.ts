import type { Instant } from '../time'
import type { AppealDocument } from './schema'

/** True while a promised answer is late, by the server's clock: a phone's own may be wrong. */
export const isOverdue = ({ answerDueAt }: Pick<AppealDocument, 'answerDueAt'>, now: Instant): boolean =>
  answerDueAt !== null && answerDueAt < now
