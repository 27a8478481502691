import type { StationItem } from '../street/schema'
import { beijing, dayOf, type Instant, weekdayOf } from '../time'

type Duty = NonNullable<StationItem['duty']>[number]

/** Who looks after the station at `now`, and until when today; null when nobody is named. */
export const keeperAt = (
  duty: readonly Duty[] | undefined,
  now: Instant,
): { name: string; until: string } | null => {
  const weekday = weekdayOf(dayOf(now))
  const time = beijing(now).format('HH:mm')
  const shift = duty?.find(({ days, from, to }) => days.includes(weekday) && from <= time && time < to)
  return shift ? { name: shift.name, until: shift.to } : null
}
