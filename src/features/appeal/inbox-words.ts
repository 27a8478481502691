import type { InboxRow } from '../../../domain/appeal/schema'
import type { StateWord } from './appeal-words'

const spanWords = (minutes: number): string => {
  if (minutes < 60) return `${minutes} 分钟`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} 小时`
  return `${Math.floor(minutes / (24 * 60))} 天`
}

/** From so few minutes on the promise is near enough to hurry. */
const SOON_MINUTES = 10

/** What is left of the promise on a row of the inbox; null when nobody waits. */
export const timeLeftWord = ({
  overdue,
  minutesLeft,
}: Pick<InboxRow, 'overdue' | 'minutesLeft'>): StateWord | null => {
  if (minutesLeft === null) return null
  if (overdue || minutesLeft < 0) return { tone: 'danger', text: `超时 ${spanWords(Math.abs(minutesLeft))}` }
  return { tone: minutesLeft <= SOON_MINUTES ? 'soon' : 'plain', text: `还有 ${spanWords(minutesLeft)}` }
}

const rank = ({ overdue, urgent, minutesLeft }: InboxRow): number => {
  if (overdue) return 0
  if (urgent && minutesLeft !== null) return 1
  return minutesLeft === null ? 3 : 2
}

/** The order of work: what is late first (latest promise broken longest ago), then urgent, then by the clock. */
export const inWorkingOrder = (rows: readonly InboxRow[]): InboxRow[] =>
  [...rows].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      (one.minutesLeft ?? 0) - (other.minutesLeft ?? 0) ||
      other.updatedAt.localeCompare(one.updatedAt),
  )
