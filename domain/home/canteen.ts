import { currentOrNextWindow } from '../street/opening'
import type { MealWindowItem, StationItem } from '../street/schema'
import { dayOf, type Instant } from '../time'
import type { HomeView } from './schema'

type Canteen = NonNullable<HomeView['canteen']>

const canteenOf = (meal: MealWindowItem, stations: readonly StationItem[], now: Instant) => {
  const window = currentOrNextWindow(meal, now)
  const day = window?.day ?? null
  const isToday = window !== null && dayOf(window.from) === dayOf(now)
  const state = !window ? 'closed' : window.from <= now ? 'now' : isToday ? 'later' : 'tomorrow'
  const canteen: Canteen = {
    name: meal.name,
    stationName: stations.find(({ _id }) => _id === meal.stationId)?.name ?? '',
    state,
    from: meal.from,
    to: meal.to,
    nextDay: day,
    percent: meal.percent,
  }
  return { canteen, opens: window?.from ?? '~' }
}

/** The meal window that runs now or comes next, of all that the street has; null when it has none. */
export const nextCanteen = (
  meals: readonly MealWindowItem[],
  stations: readonly StationItem[],
  now: Instant,
): Canteen | null => {
  const [first] = meals
    .map((meal) => canteenOf(meal, stations, now))
    .sort((one, other) => one.opens.localeCompare(other.opens))
  return first?.canteen ?? null
}
