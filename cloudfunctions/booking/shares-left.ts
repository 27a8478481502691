import { isShareOf, type ShareName } from '../../domain/booking/booking-id'
import { countUsed } from '../../domain/booking/decide-share'
import type { Instant } from '../../domain/time'
import { listSlotsById } from '../_store/booking-slots'
import type { Offer } from './repository'

/**
 * How many shares of a period the person may have under their own name: the quota without what the counter booked for
 * their number before it was theirs. No new share comes to a number that has an owner, so what is counted here only
 * becomes less. One operation when there is something of that period, none otherwise.
 */
export const sharesLeft = async (
  { atCounter, place }: Pick<Offer, 'atCounter' | 'place'>,
  name: ShareName,
  now: Instant,
): Promise<number> => {
  const count = place.programme?.quota.count ?? 1
  const shares = atCounter.filter(({ _id }) => isShareOf(name, _id))
  if (shares.length === 0) return count
  const named = shares.flatMap(({ slotId, moving }) => (moving ? [slotId, moving.slotId] : [slotId]))
  return Math.max(0, count - countUsed(shares, await listSlotsById(named), now))
}
