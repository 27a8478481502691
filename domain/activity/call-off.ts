import { AppError } from '../errors'
import { type Day, dayOf, type Instant } from '../time'
import type { ActivityDocument } from './schema'
import { isActivityDay } from './when'

const MOST_OFF_DAYS = 60

type Off = { day: Day | null; why: string; k: string; now: Instant }

/** An activity that is called off, or one date of it. Throws ACTIVITY_ENDED, BAD_INPUT (no such date to come). */
export const callOff = (before: ActivityDocument, { day, why, k, now }: Off): ActivityDocument => {
  if (before.state !== 'open' || before.lastDay < dayOf(now)) throw new AppError('ACTIVITY_ENDED')
  const changed = { ...before, aligned: false, v: before.v + 1, updatedAt: now }
  if (day === null) return { ...changed, state: 'cancelled', why }
  const isOff = before.offDays.some((one) => one.day === day)
  if (isOff || day < dayOf(now) || !isActivityDay(before.when, day)) {
    throw new AppError('BAD_INPUT', { field: 'day' })
  }
  const kept = before.offDays.filter((one) => one.day >= dayOf(now))
  return { ...changed, offDays: [...kept, { day, why, k, at: now }].slice(-MOST_OFF_DAYS) }
}
