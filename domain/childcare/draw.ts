import { sha256 } from './sha256'

/** A child in a draw: a ticket instead of a name, the weeks wished for in order, and how many of them at most. */
export type Entry = { ticket: string; ranked: readonly string[]; most: number }
export type Week = { id: string; places: number }

/** What happens after a draw, in the order it happened. */
export type CareEvent = { kind: 'late'; entry: Entry } | { kind: 'declined'; ticket: string; week: string }

export type Draw = {
  entries: readonly Entry[]
  weeks: readonly Week[]
  seed: string
  events: readonly CareEvent[]
}

/** Who has which weeks, and who waits for one, first in line first. */
export type Places = { order: string[]; placed: Record<string, string[]>; reserve: Record<string, string[]> }

/** What is published before the wishes close; the seed itself comes out with the draw and must fit it. */
export const commitmentOf = (seed: string): string => sha256(seed)

/**
 * The order of a draw: tickets by the SHA-256 of `<seed>:<ticket>`. Nobody can choose a ticket, and the seed was fixed
 * before the first wish, so the order is chance; with both published, anybody can compute it again.
 */
export const drawOrder = (entries: readonly Entry[], seed: string): Entry[] =>
  entries
    .map((entry) => ({ entry, key: `${sha256(`${seed}:${entry.ticket}`)}${entry.ticket}` }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ entry }) => entry)

type State = { order: Entry[]; held: Map<string, string[]>; refused: Set<string>; weeks: readonly Week[] }

const heldBy = (state: State, { ticket }: Entry): string[] => state.held.get(ticket) ?? []

const freeIn = ({ held, weeks }: State, week: string): number => {
  const taken = [...held.values()].filter((own) => own.includes(week)).length
  return (weeks.find(({ id }) => id === week)?.places ?? 0) - taken
}

const isWaiting = (state: State, entry: Entry, week: string): boolean =>
  entry.ranked.includes(week) &&
  heldBy(state, entry).length < entry.most &&
  !heldBy(state, entry).includes(week) &&
  !state.refused.has(`${entry.ticket}@${week}`)

/** Gives an entry the first wished week that is free; false: there is none, or it has all it wants. */
const placeOne = (state: State, entry: Entry): boolean => {
  const week = entry.ranked.find((one) => isWaiting(state, entry, one) && freeIn(state, one) > 0)
  if (week === undefined) return false
  state.held.set(entry.ticket, [...heldBy(state, entry), week])
  return true
}

/** Round by round, so that everybody has one week before anybody has a second one. */
const placeAll = (state: State): void => {
  while (state.order.map((entry) => placeOne(state, entry)).some(Boolean)) {}
}

const apply = (state: State, event: CareEvent): void => {
  if (event.kind === 'late') {
    if (!state.order.some(({ ticket }) => ticket === event.entry.ticket)) state.order.push(event.entry)
  } else {
    const { ticket, week } = event
    state.refused.add(`${ticket}@${week}`)
    state.held.set(
      ticket,
      (state.held.get(ticket) ?? []).filter((one) => one !== week),
    )
  }
  placeAll(state)
}

/**
 * Everything a draw comes to: places, and for each week who waits. A place that is given back goes to the first who
 * still wants it; late wishes stand behind everybody. The same entries, seed and events always give the same answer,
 * in whatever order the wishes arrived; no week ever has more children than places.
 */
export const drawPlaces = ({ entries, weeks, seed, events }: Draw): Places => {
  const state: State = { order: drawOrder(entries, seed), held: new Map(), refused: new Set(), weeks }
  placeAll(state)
  for (const event of events) apply(state, event)
  const list = (week: string, wanted: (entry: Entry) => boolean): [string, string[]] => [
    week,
    state.order.filter(wanted).map(({ ticket }) => ticket),
  ]
  return {
    order: state.order.map(({ ticket }) => ticket),
    placed: Object.fromEntries(weeks.map(({ id }) => list(id, (entry) => heldBy(state, entry).includes(id)))),
    reserve: Object.fromEntries(weeks.map(({ id }) => list(id, (entry) => isWaiting(state, entry, id)))),
  }
}
