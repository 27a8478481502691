const DAY = 86_400_000

const startOfYear = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1)

const dayOfYear = (local: Date): number =>
  Math.floor((local.getTime() - startOfYear(local.getUTCFullYear())) / DAY) + 1

const isoDay = (local: Date): number => local.getUTCDay() || 7

/** The Thursday of a date's ISO week says to which year the week belongs (ISO 8601). */
const thursdayOf = (local: Date): Date => new Date(local.getTime() + (4 - isoDay(local)) * DAY)

/** Reads one part of a date whose UTC parts are local ones. Source: MongoDB manual, "Date Expression Operators". */
export const DATE_PARTS = {
  year: (local: Date) => local.getUTCFullYear(),
  month: (local: Date) => local.getUTCMonth() + 1,
  dayOfMonth: (local: Date) => local.getUTCDate(),
  hour: (local: Date) => local.getUTCHours(),
  minute: (local: Date) => local.getUTCMinutes(),
  second: (local: Date) => local.getUTCSeconds(),
  millisecond: (local: Date) => local.getUTCMilliseconds(),
  dayOfYear,
  /** 1 is Sunday. */
  dayOfWeek: (local: Date) => local.getUTCDay() + 1,
  /** Weeks begin on Sunday; the days before the first one are week 0. */
  week: (local: Date) => Math.floor((dayOfYear(local) + 6 - local.getUTCDay()) / 7),
  isoDayOfWeek: isoDay,
  isoWeek: (local: Date) => Math.floor((dayOfYear(thursdayOf(local)) - 1) / 7) + 1,
  isoWeekYear: (local: Date) => thursdayOf(local).getUTCFullYear(),
} as const

/** Midnight of a day of an ISO week, in UTC. */
export const isoDate = (year: number, week: number, day: number): number => {
  const fourth = new Date(startOfYear(year) + 3 * DAY) // January 4th is always in week 1
  return fourth.getTime() + ((week - 1) * 7 + day - isoDay(fourth)) * DAY
}
