import { AppError } from '../errors'
import type { ObserverDocument } from '../report/schema'
import type { Grid } from './grid-schema'
import type { GridView, Membership, ObserverView } from './schema'

/** A place further in than the street is measured belongs to its last grid. */
const BEYOND_METRES = 20_001

/** The stretch of a grid as reports are looked for: from this metre on, before that one. */
export const spanOf = ({ id, from, to }: Grid, grids: readonly Grid[]): { from: number; before: number } => ({
  from,
  before: grids.at(-1)?.id === id ? BEYOND_METRES : to,
})

/** Throws NOT_FOUND: the street has no such grid (any more). */
export const gridById = (grids: readonly Grid[], id: string): Grid => {
  const grid = grids.find((other) => other.id === id)
  if (!grid) throw new AppError('NOT_FOUND', { field: 'gridId' })
  return grid
}

/** A grid as people say it; staff may have written a name before the street had grids. */
const nameOf = (grids: readonly Grid[], id: string): string =>
  grids.find((grid) => grid.id === id)?.name ?? id

export const membershipOf = (observer: ObserverDocument | null, grids: readonly Grid[]): Membership | null =>
  observer && { grid: observer.grid, name: nameOf(grids, observer.grid), state: observer.state }

/** The grids with what is open in them and how many look after them. `metres`: where open reports lie. */
export const gridViews = (
  grids: readonly Grid[],
  metres: readonly (number | null)[],
  observers: readonly ObserverDocument[],
): GridView[] =>
  grids.map((grid) => {
    const { from, before } = spanOf(grid, grids)
    return {
      ...grid,
      open: metres.filter((place) => place !== null && place >= from && place < before).length,
      observers: observers.filter((one) => one.grid === grid.id && one.state === 'active').length,
    }
  })

const rank = ({ state }: ObserverDocument): number => (state === 'asked' ? 0 : 1)

/** Who asked first, then the others by grid; each by a word that stands for them here, and their alias. */
export const observerViews = (
  observers: readonly ObserverDocument[],
  grids: readonly Grid[],
  show: (openid: string) => { id: string; alias: string },
): ObserverView[] =>
  [...observers]
    .sort(
      (one, other) =>
        rank(one) - rank(other) || one.grid.localeCompare(other.grid) || one.at.localeCompare(other.at),
    )
    .map((observer) => ({
      ...show(observer.openid),
      grid: observer.grid,
      name: nameOf(grids, observer.grid),
      state: observer.state,
      at: observer.at,
    }))
