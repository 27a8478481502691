import { dayKind } from '../calendar/day-kind'
import type { CalendarItem } from '../calendar/schema'
import { currentOrNextWindow, type OpeningWindow } from '../street/opening'
import type { MealWindowItem } from '../street/schema'
import { addDays, type Day, dayOf, type Instant } from '../time'

/** A window that falls on a holiday is skipped at most this often in a row: holidays in China end within nine days. */
const MOST_SKIPPED = 20

const isHoliday = (day: Day, calendars: readonly CalendarItem[]): boolean => {
  const { off, name } = dayKind(day, calendars)
  return off && name !== null
}

/**
 * The meal window that runs at `now`, or else the next one: by its rule, without closed days and, where it is said
 * so, without public holidays. Null when there is none within 400 days.
 */
export const nextMeal = (
  meal: MealWindowItem,
  calendars: readonly CalendarItem[],
  now: Instant,
): OpeningWindow | null => {
  const closedDays = [...meal.closedDays]
  for (let skipped = 0; skipped <= MOST_SKIPPED; skipped += 1) {
    const window = currentOrNextWindow({ ...meal, closedDays }, now)
    if (!window || meal.onHoliday === 'keep' || !isHoliday(window.day, calendars)) return window
    closedDays.push(window.day)
  }
  return null
}

/** Names one window on one day: what a rider has at most one meal in. */
export const windowDayOf = (windowId: string, day: Day): string => `${windowId}:${day}`

/** Why there is nothing to eat on a day that its rule names; null when it is open, or never meant to be. */
export const whyClosedOn = (
  meal: MealWindowItem,
  calendars: readonly CalendarItem[],
  day: Day,
): string | null => {
  if (meal.closedDays.includes(day)) return meal.closedWhy[day] ?? '今天停餐'
  if (meal.onHoliday === 'skip' && isHoliday(day, calendars)) {
    return `${dayKind(day, calendars).name ?? '节假日'}放假，今天不开`
  }
  return null
}

/** A day with or without its closure; days long gone are dropped, so that the list does not grow for years. */
export const withClosure = (
  meal: MealWindowItem,
  { day, closed, why }: { day: Day; closed: boolean; why: string },
  now: Instant,
): MealWindowItem => {
  const kept = meal.closedDays.filter((other) => other !== day && other >= addDays(dayOf(now), -400))
  const closedDays = closed ? [...kept, day].sort() : kept
  const whys = { ...meal.closedWhy, [day]: why }
  const closedWhy = Object.fromEntries(Object.entries(whys).filter(([other]) => closedDays.includes(other)))
  return { ...meal, closedDays, closedWhy }
}
