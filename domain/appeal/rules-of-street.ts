import { dayKind } from '../calendar/day-kind'
import type { CalendarItem } from '../calendar/schema'
import type { StreetItem } from '../street/schema'
import type { PromiseRules } from './promise'

/** Ordinary cases are to be moved to an end within five working days, as the city's 12345 line does. */
const SOLUTION_DAYS = 5
const RELEASE_MINUTES = 30
const SUPERVISOR_MINUTES = 60

type StreetHours = Pick<StreetItem, 'appealDay' | 'appealOffDay' | 'firstAnswerMinutes' | 'dutyPhone'>

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const lengthOf = ({ from, to }: { from: string; to: string }): number => {
  const minutes = minutesOf(to) - minutesOf(from)
  return minutes > 0 ? minutes : minutes + 24 * 60
}

/** The promises of a street: its hours, on days off its hours of a day off, by the calendars it has. */
export const rulesOfStreet = (
  { appealDay, appealOffDay, firstAnswerMinutes, dutyPhone }: StreetHours,
  calendars: readonly CalendarItem[],
): PromiseRules => ({
  hours: (day) => (dayKind(day, calendars).off ? appealOffDay : appealDay),
  workdays: (day) => (dayKind(day, calendars).off ? null : appealDay),
  firstAnswerMinutes,
  solutionMinutes: SOLUTION_DAYS * lengthOf(appealDay),
  releaseMinutes: RELEASE_MINUTES,
  supervisorMinutes: SUPERVISOR_MINUTES,
  dutyPhone,
})
