import { type Day, dayOf, type Instant } from '../time'
import type { AbsenceDocument, AbsenceView } from './desk-schema'

/** True while somebody is away: from the first to the last day, unless it was taken back. */
const isAway = ({ from, to, endedAt }: Pick<AbsenceDocument, 'from' | 'to' | 'endedAt'>, day: Day): boolean =>
  endedAt === null && from <= day && day <= to

/** Those who are away today, with the last day of it. */
export const awayToday = (
  absences: readonly AbsenceDocument[],
  now: Instant,
): Map<string, AbsenceDocument> => {
  const today = dayOf(now)
  return new Map(absences.filter((one) => isAway(one, today)).map((one) => [one.openid, one]))
}

/** An absence as colleagues see it. */
export const absenceView = (
  { _id, openid, name, from, to, substituteName }: AbsenceDocument,
  viewer: string,
): AbsenceView => ({ id: _id, name, mine: openid === viewer, from, to, substituteName })
