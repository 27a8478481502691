import { AppError } from '../errors'
import { addDays, addMinutes, at, beijing, type Day, dayOf, type Instant } from '../time'
import type { PeriodInput, PeriodPhase, PeriodView } from './contracts'
import { commitmentOf, drawPlaces, type Places } from './draw'
import type { CarePeriodDocument, CareWeek } from './schema'

/** Calls that were under way when the wishes closed have long ended by then. */
const DRAW_AFTER_MINUTES = 5
const WEEK_DAYS = 7
const FRIDAY = 4

/** Where a period stands: before the wishes, open, closed, drawn, over. */
export const phaseOf = (period: CarePeriodDocument, now: Instant): PeriodPhase => {
  if (dayOf(now) > period.to) return 'over'
  if (period.state === 'drawn') return 'drawn'
  if (now < period.opensAt) return 'soon'
  return now < period.closesAt ? 'open' : 'closed'
}

/** Throws DRAW_TOO_EARLY while a wish can still be under way. */
export const guardDrawTime = ({ closesAt }: CarePeriodDocument, now: Instant): void => {
  if (now < addMinutes(closesAt, DRAW_AFTER_MINUTES)) throw new AppError('DRAW_TOO_EARLY')
}

/** Places and lines of a drawn period; nothing before. */
export const placesOf = ({ draw, entries, weeks, events }: CarePeriodDocument): Places =>
  draw === null
    ? { order: [], placed: {}, reserve: {} }
    : drawPlaces({ entries, weeks, seed: draw.seed, events })

/** The week a day belongs to; null on weekends, closed days and outside of the period. */
export const weekOfDay = ({ weeks, closedDays }: CarePeriodDocument, day: Day): CareWeek | null =>
  closedDays.includes(day) ? null : (weeks.find(({ from, to }) => from <= day && day <= to) ?? null)

const isRealDay = (day: Day): boolean =>
  !Number.isNaN(Date.parse(`${day}T12:00:00+08:00`)) && addDays(day, 0) === day

const isMonday = (day: Day): boolean => beijing(at(day, '12:00')).day() === 1

/** Throws BAD_INPUT with the field that cannot be. */
export const guardPeriod = (input: PeriodInput): void => {
  const wrong = (field: string) => new AppError('BAD_INPUT', { field: `period.${field}` })
  if (!isRealDay(input.firstDay) || !isMonday(input.firstDay)) throw wrong('firstDay')
  if (input.hours.to <= input.hours.from) throw wrong('hours')
  if (input.ageTo < input.ageFrom) throw wrong('ageTo')
  if (!isRealDay(input.opensOn)) throw wrong('opensOn')
  if (!isRealDay(input.closesOn) || input.closesOn < input.opensOn) throw wrong('closesOn')
  if (input.closesOn >= input.firstDay) throw wrong('closesOn')
}

/** The fields of a period as staff describe it: weeks from Monday to Friday, wishes until the end of the last day. */
export const periodFields = (input: PeriodInput) => {
  const { name, stationId, hours, ageFrom, ageTo, firstDay, places, closedDays, opensOn, closesOn } = input
  const weeks = Array.from({ length: input.weeks }, (_, n) => {
    const from = addDays(firstDay, n * WEEK_DAYS)
    return { id: `w${n + 1}`, from, to: addDays(from, FRIDAY), places }
  })
  return {
    name,
    stationId,
    hours,
    ageFrom,
    ageTo,
    weeks,
    closedDays,
    from: firstDay,
    to: weeks.at(-1)?.to ?? firstDay,
    opensAt: at(opensOn, '08:00'),
    closesAt: at(addDays(closesOn, 1), '00:00'),
  }
}

/** A period as people see it. The commitment is of the seed that will be, or was, used. */
export const periodView = (
  period: CarePeriodDocument,
  { seed, stationName, now }: { seed: string; stationName: string; now: Instant },
): PeriodView => {
  const {
    _id: id,
    name,
    from,
    to,
    hours,
    ageFrom,
    ageTo,
    weeks,
    closedDays,
    opensAt,
    closesAt,
    sample,
  } = period
  const commitment = commitmentOf(period.draw?.seed ?? seed)
  return {
    id,
    name,
    stationName,
    from,
    to,
    hours,
    ageFrom,
    ageTo,
    weeks,
    closedDays,
    opensAt,
    closesAt,
    phase: phaseOf(period, now),
    commitment,
    sample,
  }
}
