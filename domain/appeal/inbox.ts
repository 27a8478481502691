import { type Instant, minutesBetween } from '../time'
import { isOverdue } from './overdue'
import type { AppealDocument, Inbox, InboxBox, InboxRow, ThreadEntry } from './schema'
import { summaryOf } from './views'

type InboxInput = {
  box: InboxBox
  appeals: readonly AppealDocument[]
  viewer: string
  now: Instant
  texts: (appealId: string) => (entry: ThreadEntry) => string | null
}

const isOpen = ({ state }: { state: string }): boolean => state !== 'closed'
const isWaiting = ({ waitingSince }: AppealDocument): boolean => waitingSince !== null

const isInBox: Record<InboxBox, (appeal: AppealDocument, viewer: string) => boolean> = {
  waiting: isWaiting,
  mine: (appeal, viewer) => isOpen(appeal) && appeal.owner === viewer,
  all: isOpen,
  closed: (appeal) => !isOpen(appeal),
}

/** Minutes to the promised answer; the promise of the first answer holds until it is given. */
const minutesLeftOf = ({ answerDueAt }: AppealDocument, now: Instant): number | null =>
  answerDueAt === null ? null : minutesBetween(now, answerDueAt)

/** A colleague's case shows no words in a list: opening it leaves an audit row, a list does not. */
const rowOf = (appeal: AppealDocument, { viewer, now, texts }: InboxInput): InboxRow => {
  const isColleagues = appeal.owner !== null && appeal.owner !== viewer && appeal.state !== 'reopened'
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

/** Urgent before the rest, then whose promise ends first, then what nobody waits for, newest first. */
const byPressure = (a: AppealDocument, b: AppealDocument): number => {
  const urgentA = a.urgent && isWaiting(a)
  const urgentB = b.urgent && isWaiting(b)
  if (urgentA !== urgentB) return urgentA ? -1 : 1
  if (a.answerDueAt !== null && b.answerDueAt !== null) return a.answerDueAt < b.answerDueAt ? -1 : 1
  if (a.answerDueAt !== null || b.answerDueAt !== null) return a.answerDueAt !== null ? -1 : 1
  return a.updatedAt > b.updatedAt ? -1 : 1
}

/** A worker's inbox: the rows of one box, and the counts of all that is open. */
export const makeInbox = (input: InboxInput): Inbox => {
  const { appeals, box, viewer, now } = input
  const inBox = appeals.filter((appeal) => isInBox[box](appeal, viewer)).sort(byPressure)
  return {
    rows: inBox.map((appeal) => rowOf(appeal, input)),
    counts: {
      waiting: appeals.filter(isWaiting).length,
      overdue: appeals.filter((appeal) => isOverdue(appeal, now)).length,
      mine: appeals.filter((appeal) => isInBox.mine(appeal, viewer)).length,
    },
  }
}
