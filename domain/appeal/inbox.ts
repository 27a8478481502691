import { type Instant, minutesBetween } from '../time'
import { isOverdue } from './overdue'
import type { AppealDocument, InboxRow, ThreadEntry } from './schema'
import { summaryOf } from './views'

type InboxInput = {
  viewer: string
  now: Instant
  texts: (appealId: string) => (entry: Pick<ThreadEntry, 'k' | 'sealed'>) => string | null
}

const isWaiting = ({ waitingSince }: AppealDocument): boolean => waitingSince !== null

/** Minutes to the promised answer; the promise of the first answer holds until it is given. */
const minutesLeftOf = ({ answerDueAt }: AppealDocument, now: Instant): number | null =>
  answerDueAt === null ? null : minutesBetween(now, answerDueAt)

/** A colleague's case shows no words in a list: opening it leaves an audit row, a list does not. */
export const inboxRow = (appeal: AppealDocument, { viewer, now, texts }: InboxInput): InboxRow => {
  const isColleagues = appeal.owner !== null && appeal.owner !== viewer
  const textOf = isColleagues ? () => '同事在跟进' : texts(appeal._id)
  return {
    ...summaryOf(appeal, { textOf, now }),
    unread: isWaiting(appeal),
    alias: appeal.alias,
    ownerName: appeal.ownerName,
    mine: appeal.owner === viewer,
    minutesLeft: minutesLeftOf(appeal, now),
  }
}

/** What is late first (the longest broken promise on top), then urgent, then by whose promise ends first. */
export const byPressure =
  (now: Instant) =>
  (a: AppealDocument, b: AppealDocument): number => {
    const rank = (appeal: AppealDocument): number => {
      if (!isWaiting(appeal)) return 3
      if (appeal.urgent) return 0
      return isOverdue(appeal, now) ? 1 : 2
    }
    if (rank(a) !== rank(b)) return rank(a) - rank(b)
    if (a.answerDueAt !== null && b.answerDueAt !== null) return a.answerDueAt < b.answerDueAt ? -1 : 1
    return a.updatedAt > b.updatedAt ? -1 : 1
  }
