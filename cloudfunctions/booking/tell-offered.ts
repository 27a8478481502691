import { offerNotice } from '../../domain/booking/change-notices'
import type { Place } from '../../domain/booking/place'
import type { SlotDocument } from '../../domain/booking/schema'
import type { Instant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { notify } from '../_kit/notify'

/** Tells those who have an offer now and had none before; the timer tells whoever a dead call left untold. */
export const tellOffered = async (
  before: SlotDocument,
  after: SlotDocument,
  place: Place,
  { now, log }: { now: Instant; log: Log },
): Promise<void> => {
  const fresh = after.offers.filter(({ k }) => !before.offers.some((offer) => offer.k === k))
  for (const offer of fresh) {
    if (!offer.u.startsWith('phone:')) await notify(offerNotice(after, offer, place, now), log)
  }
}
