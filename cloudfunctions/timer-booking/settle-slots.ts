import { offerNotice } from '../../domain/booking/change-notices'
import { placeOf } from '../../domain/booking/programme-view'
import { settleSlot } from '../../domain/booking/settle-slot'
import type { Instant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { settleStored } from '../_store/booking-slots'
import { listPlaces, listUnsettled } from './repository'
import { tell } from './tell'

/** Offers that ran out go on, free places become offers, lines that are over end; whoever has an offer is told. */
export const settleSlots = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const slots = []
  let slotsSettled = 0
  for (const slot of await listUnsettled(now)) {
    if (settleSlot(slot, now) !== slot) slotsSettled += 1
    slots.push(await settleStored(slot, now))
  }
  const offered = slots.flatMap((slot) => slot.offers.map((offer) => ({ slot, offer })))
  if (offered.length === 0) return { slotsSettled }
  const places = await listPlaces()
  const notices = offered.map(({ slot, offer }) =>
    offerNotice(slot, offer, placeOf(places, slot.programmeId), now),
  )
  return { slotsSettled, offersTold: await tell(notices, log) }
}
