import type { CalendarItem } from '../calendar/schema'
import type { MealWindowItem, StreetDocument } from '../street/schema'
import { dayOf, type Instant } from '../time'
import { nextMeal, whyClosedOn } from './meal-window'
import type { CanteenWindow } from './schema'

export const calendarsOf = (documents: readonly StreetDocument[]): CalendarItem[] =>
  documents.filter((item): item is CalendarItem => item.kind === 'calendar')

const windowView = (
  meal: MealWindowItem,
  documents: readonly StreetDocument[],
  now: Instant,
): CanteenWindow => {
  const calendars = calendarsOf(documents)
  const window = nextMeal(meal, calendars, now)
  const station = documents.find((item) => item.kind === 'station' && item._id === meal.stationId)
  return {
    id: meal._id,
    name: meal.name,
    stationName: station?.kind === 'station' ? station.name : '',
    percent: meal.percent,
    state: !window ? 'none' : window.from <= now ? 'now' : 'later',
    day: window?.day ?? null,
    from: window?.from ?? null,
    to: window?.to ?? null,
    closedToday: whyClosedOn(meal, calendars, dayOf(now)),
    priceChoices: meal.priceChoices,
  }
}

/** Every meal window of the street, the one that runs or comes first ahead. */
export const windowViews = (documents: readonly StreetDocument[], now: Instant): CanteenWindow[] =>
  documents
    .filter((item): item is MealWindowItem => item.kind === 'mealWindow')
    .map((meal) => windowView(meal, documents, now))
    .sort(
      (one, other) => (one.from ?? '~').localeCompare(other.from ?? '~') || one.id.localeCompare(other.id),
    )
