import type { ActivityFigures } from './call-schema'

/** What the days of one year come to. */
export type YearSum = { year: string; held: number; households: number }

/** Activities held and households helped, in all and in a year; each computed from the days, none typed in. */
export const figuresOf = (sums: readonly YearSum[], year: string): ActivityFigures => {
  const current = sums.find((sum) => sum.year === year)
  const all = (of: 'held' | 'households'): number => sums.reduce((total, sum) => total + sum[of], 0)
  return {
    held: all('held'),
    households: all('households'),
    heldThisYear: current?.held ?? 0,
    householdsThisYear: current?.households ?? 0,
  }
}
