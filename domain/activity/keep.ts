import { AppError } from '../errors'
import { type Day, dayOf, type Instant } from '../time'
import type { ActivityDocument, StandingDocument } from './schema'
import { isActivityDay } from './when'

/** What changes in a standing sign-up; the rest is whose it is. */
export type StandingChange = Pick<StandingDocument, 'programmeId' | 'state' | 'since' | 'skips'>

const MOST_SKIPS = 30

type Wanted = { activity: ActivityDocument; roleId: string; now: Instant }

/**
 * Somebody takes a role for every week. Who takes another one goes on from when they first came; who had stopped begins
 * anew. Throws ACTIVITY_ENDED, BAD_INPUT (no such role, not weekly).
 */
export const keepRole = (
  before: StandingDocument | null,
  { activity, roleId, now }: Wanted,
): StandingChange => {
  if (activity.state !== 'open' || activity.lastDay < dayOf(now)) throw new AppError('ACTIVITY_ENDED')
  const role = activity.roles.find(({ id }) => id === roleId)
  if (!role || activity.when.kind !== 'weekly') throw new AppError('BAD_INPUT', { field: 'roleId' })
  const isOn = before?.state === 'on'
  return {
    programmeId: role.programmeId,
    state: 'on',
    since: isOn ? before.since : now,
    skips: isOn ? before.skips : [],
  }
}

type Skipped = { activity: ActivityDocument; day: Day; skip: boolean; now: Instant }

/**
 * Leaves a date out, or takes it back in. A date that is booked by now is given back like any booking. Throws
 * NOT_FOUND (keeps no shift), BAD_INPUT (no date of the activity).
 */
export const skipDay = (
  before: StandingDocument | null,
  { activity, day, skip, now }: Skipped,
): StandingChange => {
  if (before?.state !== 'on') throw new AppError('NOT_FOUND')
  if (day < dayOf(now) || !isActivityDay(activity.when, day))
    throw new AppError('BAD_INPUT', { field: 'day' })
  const others = before.skips.filter((one) => one !== day && one >= dayOf(now))
  const skips = skip ? [...others, day].sort().slice(-MOST_SKIPS) : others
  return { programmeId: before.programmeId, state: 'on', since: before.since, skips }
}

/** No further dates. Throws NOT_FOUND. */
export const stopKeeping = (before: StandingDocument | null): StandingChange => {
  if (!before) throw new AppError('NOT_FOUND')
  return { programmeId: before.programmeId, state: 'stopped', since: before.since, skips: [] }
}
