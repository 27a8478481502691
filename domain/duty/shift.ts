import { ruleDays } from '../street/rule-days'
import type { DutyRuleItem } from '../street/schema'
import { addDays, addMinutes, at, type Day, dayOf, type Instant } from '../time'
import type { DutyShift } from './schema'

/** How far ahead the roster is planned. */
export const PLANNED_DAYS = 28
/** So long after its start a shift to which nobody came is missing. */
export const GRACE_MINUTES = 15
/** So long before its start somebody may check in. */
export const EARLY_MINUTES = 30
/** A shift is handed back a day ahead; after that it is passed on. */
export const NOTICE_MINUTES = 24 * 60

export const shiftIdOf = (ruleId: string, day: Day): string => `${ruleId}@${day}`

/** Rule and day of a shift's id; null when it is none. */
export const readShiftId = (id: string): { ruleId: string; day: Day } | null => {
  const found = /^(.+)@(\d{4}-\d\d-\d\d)$/.exec(id)
  return found?.[1] && found[2] ? { ruleId: found[1], day: found[2] } : null
}

/** A shift nobody has taken yet. */
export const newShift = (rule: DutyRuleItem, day: Day): DutyShift => ({
  _id: shiftIdOf(rule._id, day),
  ruleId: rule._id,
  name: rule.name,
  stationId: rule.stationId,
  spot: `${rule.stationId}:${day}`,
  day,
  start: at(day, rule.from),
  end: at(day, rule.to),
  places: rule.places,
  filled: 0,
  people: [],
  swaps: [],
  steps: [],
  settled: false,
  tells: [],
  telling: false,
  done: [],
  v: 0,
})

/** The shifts a rule makes from one day to another, both included; none once it has ended. */
export const shiftsOfRule = (rule: DutyRuleItem, from: Day, to: Day): DutyShift[] =>
  rule.ended
    ? []
    : ruleDays({ rule: rule.rule, from, to, count: PLANNED_DAYS + 1 }).map((day) => newShift(rule, day))

/** The shift a rule makes on a day of the four weeks; null when there is none. */
export const plannedShift = (rule: DutyRuleItem, day: Day, now: Instant): DutyShift | null => {
  const today = dayOf(now)
  if (day < today || day >= addDays(today, PLANNED_DAYS)) return null
  return shiftsOfRule(rule, day, day)[0] ?? null
}

/** The shifts as they stand: those that were written, and those the rules will make; by time. */
export const mergeShifts = (
  rules: readonly DutyRuleItem[],
  written: readonly DutyShift[],
  { from, to }: { from: Day; to: Day },
): DutyShift[] => {
  const known = new Set(written.map(({ _id }) => _id))
  const planned = rules.flatMap((rule) => shiftsOfRule(rule, from, to)).filter(({ _id }) => !known.has(_id))
  return [...written, ...planned].sort(
    (one, other) => one.start.localeCompare(other.start) || one._id.localeCompare(other._id),
  )
}

export const isNow = ({ start, end }: Pick<DutyShift, 'start' | 'end'>, now: Instant): boolean =>
  start <= now && now < end

/** True while nobody came although the shift began a while ago; read from the shift, whatever the timer did. */
export const isMissing = (shift: Pick<DutyShift, 'start' | 'people'>, now: Instant): boolean =>
  addMinutes(shift.start, GRACE_MINUTES) <= now && shift.people.every(({ arrivedAt }) => arrivedAt === null)

/** Who has come to a shift that is on now; the first to come first. */
export const arrivedNow = (shifts: readonly DutyShift[], now: Instant): { name: string; until: Instant }[] =>
  shifts
    .filter((shift) => isNow(shift, now))
    .flatMap(({ people, end }) =>
      people.flatMap(({ name, arrivedAt }) => (arrivedAt ? [{ name, until: end, arrivedAt }] : [])),
    )
    .sort((one, other) => one.arrivedAt.localeCompare(other.arrivedAt))
    .map(({ name, until }) => ({ name, until }))
