import { AppError } from '../errors'
import { addMinutes, type Instant, minutesBetween } from '../time'
import type { AttendanceDocument, CameBy } from './schema'

/** The door opens so long before the beginning, and closes so long after the end (minutes). */
const EARLY = 30
const LATE = 60
/** In and out within a few minutes is no help given: so much, or all of a shorter activity (minutes). */
const LEAST = 15

type Span = { start: Instant; end: Instant }

/** Whether somebody can check in now. */
export const canComeIn = ({ start, end }: Span, now: Instant): boolean =>
  now >= addMinutes(start, -EARLY) && now < end

/** Whether somebody can check out now; as long the organiser's code is shown. */
export const canGoOut = ({ start, end }: Span, now: Instant): boolean =>
  now >= addMinutes(start, -EARLY) && now <= addMinutes(end, LATE)

/** Minutes somebody was there, of those the activity lasted. */
export const minutesThere = ({ start, end }: Span, inAt: Instant, outAt: Instant): number => {
  const [from = start, to = end] = [inAt > start ? inAt : start, outAt < end ? outAt : end]
  return Math.max(0, Math.floor(minutesBetween(from, to)))
}

const leastOf = ({ start, end }: Span): number => Math.min(LEAST, minutesBetween(start, end))

type Step = AttendanceDocument['steps'][number]
export type Who = Pick<
  AttendanceDocument,
  | '_id'
  | 'openid'
  | 'bookingId'
  | 'activityId'
  | 'title'
  | 'kind'
  | 'roleName'
  | 'day'
  | 'year'
  | 'start'
  | 'end'
>

const STEPS_KEPT = 30

const withStep = (steps: readonly Step[], step: Step): Step[] => [...steps, step].slice(-STEPS_KEPT)

/** Somebody comes in. Throws NOT_THE_TIME. */
export const comeIn = (who: Who, by: CameBy, step: Step): AttendanceDocument => {
  if (!canComeIn(who, step.at)) throw new AppError('NOT_THE_TIME')
  return {
    ...who,
    at: step.at,
    inAt: step.at,
    inBy: by,
    outAt: null,
    outBy: null,
    minutes: 0,
    state: 'here',
    owed: false,
    steps: [step],
  }
}

/**
 * Somebody goes. In and out by the organiser's changing code are proof enough; a printed code can be photographed, so
 * who used one waits for an organiser's word. Throws NOT_THE_TIME, ATTENDANCE_STEP_NOT_ALLOWED.
 */
export const goOut = (before: AttendanceDocument, by: CameBy, step: Step): AttendanceDocument => {
  if (before.state !== 'here' || before.inAt === null) throw new AppError('ATTENDANCE_STEP_NOT_ALLOWED')
  if (!canGoOut(before, step.at)) throw new AppError('NOT_THE_TIME')
  const minutes = minutesThere(before, before.inAt, step.at)
  const isProven = before.inBy === 'live' && by === 'live' && minutes >= leastOf(before)
  return {
    ...before,
    outAt: step.at,
    outBy: by,
    minutes,
    state: isProven ? 'confirmed' : 'left',
    owed: isProven,
    steps: withStep(before.steps, step),
  }
}

type Times = { in: Instant; out: Instant } | null

/**
 * An organiser says when somebody came and went, or that they did not come (`times` null). What was confirmed can be
 * corrected in its minutes but not taken away: its points are given. Throws BAD_INPUT (`came`),
 * ATTENDANCE_STEP_NOT_ALLOWED.
 */
export const correct = (
  who: Who,
  before: AttendanceDocument | null,
  times: Times,
  step: Step,
): AttendanceDocument => {
  const wasConfirmed = before?.state === 'confirmed'
  const steps = withStep(before?.steps ?? [], step)
  const at = before?.at ?? step.at
  if (times === null) {
    if (wasConfirmed) throw new AppError('ATTENDANCE_STEP_NOT_ALLOWED')
    return {
      ...who,
      at,
      inAt: null,
      inBy: null,
      outAt: null,
      outBy: null,
      minutes: 0,
      state: 'absent',
      owed: false,
      steps,
    }
  }
  const minutes = minutesThere(who, times.in, times.out)
  if (minutes <= 0) throw new AppError('BAD_INPUT', { field: 'came' })
  const came = { inAt: times.in, inBy: 'staff' as const, outAt: times.out, outBy: 'staff' as const }
  const owed = before !== null && wasConfirmed ? before.owed : true
  return { ...who, at, ...came, minutes, state: 'confirmed', owed, steps }
}
