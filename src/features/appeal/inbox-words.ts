import type { InboxRow } from '../../../domain/appeal/schema'

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
