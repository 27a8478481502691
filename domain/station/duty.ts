import type { DutyShift } from '../duty/schema'
import { arrivedNow } from '../duty/shift'
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

/** Who of the duty roster has come, else who is named for these hours in the street's own data. */
export const keeperNow = (
  shifts: readonly DutyShift[],
  duty: readonly Duty[] | undefined,
  now: Instant,
): { name: string; until: string } | null => {
  const [first] = arrivedNow(shifts, now)
  return first ? { name: first.name, until: beijing(first.until).format('HH:mm') } : keeperAt(duty, now)
}
