import type { Use } from '../../domain/need/survey'
import { addDays, dayOf, type Instant } from '../../domain/time'
import { derivedId } from '../_kit/vault'
import { listBookingsSince, listMealsSince } from './repository'

/** What was longer ago is not asked about. */
const DAYS = 7
/** Bookings in these states were no visit. */
const NOT_USED: readonly string[] = [
  'claiming',
  'cancelled',
  'lapsed',
  'noShow',
  'lateCancelled',
  'offered',
  'waiting',
]

export const usesSince = (now: Instant): Instant => `${addDays(dayOf(now), -DAYS)}T00:00:00.000+08:00`

/** The services a person had in the last week, each named by a word nobody can read back. Two operations. */
export const listUses = async (openid: string, now: Instant): Promise<Use[]> => {
  const since = usesSince(now)
  const [bookings, meals] = await Promise.all([
    listBookingsSince(openid, since, now),
    listMealsSince(openid, since),
  ])
  const visits = bookings
    .filter(({ state, end }) => !NOT_USED.includes(state) && end <= now)
    .map(({ _id, programmeId, end }) => ({
      service: 'booking' as const,
      id: derivedId('use', openid, _id),
      programmeId,
      endedAt: end,
    }))
  const eaten = meals
    .filter(({ state }) => state === 'done')
    .map(({ _id, at }) => ({
      service: 'meal' as const,
      id: derivedId('use', openid, _id),
      programmeId: null,
      endedAt: at,
    }))
  return [...visits, ...eaten]
}
