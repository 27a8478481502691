import { placesOf, weekOfDay } from '../../domain/childcare/period'
import type { Day } from '../../domain/time'
import { listRunning } from './repository'

/** Who is expected on a day: child to period, over every drawn period that has this day. One operation. */
export const childrenOfDay = async (day: Day): Promise<Map<string, string>> => {
  const expected = new Map<string, string>()
  for (const period of await listRunning(day)) {
    const week = weekOfDay(period, day)
    if (week === null) continue
    const late = period.events.flatMap((event) => (event.kind === 'late' ? [event.entry] : []))
    const placed = placesOf(period).placed[week.id] ?? []
    for (const { ticket, childId } of [...period.entries, ...late]) {
      if (placed.includes(ticket)) expected.set(childId, period._id)
    }
  }
  return expected
}
