import type { Instant } from '../time'
import { guardDrawTime } from './period'
import type { CareEntry, CarePeriodDocument, CareWishDocument, StoredCareEvent } from './schema'

const entryOf = ({ ticket, childId, ranked, most }: CareWishDocument): CareEntry => ({
  ticket,
  childId,
  ranked,
  most,
})

type Drawing = { k: string; by: string; byName: string; seed: string; now: Instant }

/**
 * Everything a draw is, to be stored at once: who was in it, the seed, and the late ones behind. Null: it was drawn
 * already, and a draw is never done twice. Throws DRAW_TOO_EARLY.
 */
export const decideDraw = (
  period: CarePeriodDocument,
  wishes: readonly CareWishDocument[],
  { k, by, byName, seed, now }: Drawing,
): Pick<CarePeriodDocument, 'state' | 'draw' | 'entries' | 'events' | 'updatedAt'> | null => {
  if (period.state === 'drawn') return null
  guardDrawTime(period, now)
  const standing = wishes.filter(({ state }) => state === 'wished')
  const late = standing.filter((wish) => wish.late).sort((one, other) => (one.at < other.at ? -1 : 1))
  return {
    state: 'drawn',
    draw: { k, at: now, by, byName, seed },
    entries: standing
      .filter((wish) => !wish.late)
      .map(entryOf)
      .sort((one, other) => (one.ticket < other.ticket ? -1 : 1)),
    events: late.map((wish): StoredCareEvent => ({ kind: 'late', at: wish.at, entry: entryOf(wish) })),
    updatedAt: now,
  }
}

/** Tickets that are in a drawn period. */
export const ticketsIn = ({ entries, events }: CarePeriodDocument): Set<string> =>
  new Set([
    ...entries.map(({ ticket }) => ticket),
    ...events.flatMap((event) => (event.kind === 'late' ? [event.entry.ticket] : [])),
  ])

/** The event that puts a late wish behind everybody; null: it is in the period already, or nothing is drawn yet. */
export const joinLate = (period: CarePeriodDocument, wish: CareWishDocument): StoredCareEvent | null =>
  period.state !== 'drawn' || wish.state !== 'wished' || ticketsIn(period).has(wish.ticket)
    ? null
    : { kind: 'late', at: wish.at, entry: entryOf(wish) }

/** The event that gives a week back; null: it was given back before. */
export const declineWeek = (
  period: CarePeriodDocument,
  { ticket, week, k, now }: { ticket: string; week: string; k: string; now: Instant },
): StoredCareEvent | null => {
  const before = period.events.some(
    (event) => event.kind === 'declined' && event.ticket === ticket && event.week === week,
  )
  return before ? null : { kind: 'declined', at: now, ticket, week, k }
}

/** The weeks a ticket wished for in a drawn period that it has not given back. */
export const weeksOfTicket = (period: CarePeriodDocument, ticket: string): string[] => {
  const late = period.events.flatMap((event) => (event.kind === 'late' ? [event.entry] : []))
  const entry = [...period.entries, ...late].find((one) => one.ticket === ticket)
  const given = period.events.flatMap((event) =>
    event.kind === 'declined' && event.ticket === ticket ? [event.week] : [],
  )
  return entry?.ranked.filter((week) => !given.includes(week)) ?? []
}
