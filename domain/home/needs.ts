import type { HomeStation, HomeView } from './schema'

/** What a rider on the street needs this minute, in the order of how often. */
export const NEEDS = ['water', 'charge', 'toilet', 'seat'] as const
export type Need = (typeof NEEDS)[number]

/**
 * Where a need is met. `open`: go there now; `shut`: there is such a place, but closed, broken or empty; `none`: no
 * station has it, the Friendly List may.
 */
export type NeedPlace =
  | { state: 'open'; station: HomeStation; busy: boolean }
  | { state: 'shut'; station: HomeStation; why: 'closed' | 'broken' | 'empty' }
  | { state: 'none' }

const troubleOf = (station: HomeStation, need: Need): 'closed' | 'broken' | 'empty' | null => {
  if (!station.open) return 'closed'
  const reported = station.states.find(({ facility }) => facility === need)?.state
  if (reported === 'broken' || reported === 'closed') return 'broken'
  const isDry = need === 'water' && !station.freezers.some(({ open, stock }) => open && stock > 0)
  return isDry ? 'empty' : null
}

const isBusy = (station: HomeStation, need: Need): boolean =>
  station.states.some(({ facility, state }) => facility === need && state === 'busy')

/** The first station from the entrance where a need is met; one with nobody waiting is preferred. */
export const placeFor = (need: Need, { stations }: Pick<HomeView, 'stations'>): NeedPlace => {
  const having = stations.filter(({ facilities }) => facilities.includes(need))
  const ready = having.filter((station) => troubleOf(station, need) === null)
  const station = ready.find((one) => !isBusy(one, need)) ?? ready[0]
  if (station) return { state: 'open', station, busy: isBusy(station, need) }
  const [first] = having
  const why = first && troubleOf(first, need)
  return first && why ? { state: 'shut', station: first, why } : { state: 'none' }
}
