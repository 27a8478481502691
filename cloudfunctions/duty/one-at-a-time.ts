import { AppError } from '../../domain/errors'
import { addMinutes, type Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import type { Context } from '../_kit/procedure'
import { dutyPeople } from '../_store/duty-shifts'

/** A call ends within its timeout of seconds; after a minute nobody works on what it began. */
const LEASE_MINUTES = 1

const start = async (personId: string, k: string, now: Instant): Promise<boolean> => {
  const change = { taking: command.set({ k, at: now }), v: command.inc(1) }
  const free = [
    { taking: null },
    { 'taking.k': k },
    { 'taking.at': command.lt(addMinutes(now, -LEASE_MINUTES)) },
  ]
  for (const condition of free) if (await dutyPeople.updateIf(personId, condition, change)) return true
  return false
}

/**
 * Puts a person on one shift at a time. Two shifts are two documents, so whether they overlap can only be told by
 * reading the other; while one request takes, no second one for the same person reads. Two operations around
 * `take`; a call that died is waited for a minute, its repetition goes on at once. Throws BUSY.
 */
export const oneAtATime = async <T>(
  personId: string,
  { requestId: k, now }: Pick<Context, 'requestId' | 'now'>,
  take: () => Promise<T>,
): Promise<T> => {
  if (!(await start(personId, k, now))) {
    throw new AppError('BUSY', { message: 'this person is being put on another shift' })
  }
  try {
    return await take()
  } finally {
    await dutyPeople.updateIf(personId, { 'taking.k': k }, { taking: null, v: command.inc(1) })
  }
}
