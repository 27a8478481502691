import type { Instant } from '../time'
import { type AppealChange, stepTime } from './change'
import type { AppealDocument } from './schema'

/** True when somebody else wrote after the person last looked. */
export const hasUnread = ({ thread, personReadAt }: AppealDocument): boolean =>
  thread.some((line) => line.speaker !== 'person' && (personReadAt === null || line.at > personReadAt))

/** The person has read everything; null: there was nothing new. */
export const decideMarkRead = (appeal: AppealDocument, now: Instant): AppealChange | null =>
  hasUnread(appeal) ? { set: { personReadAt: stepTime(appeal, now) }, thread: [], history: [] } : null
