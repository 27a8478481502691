import { lateNotice } from '../../domain/booking/door-notices'
import { placeOf } from '../../domain/booking/programme-view'
import { addMinutes, type Instant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { listActiveIn, listDelayedSlots, listPlaces } from './repository'
import { tell } from './tell'

/** Tells those who wait how far their session runs behind, once for every length of the delay. */
export const tellLate = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const delayed = await listDelayedSlots(now)
  if (delayed.length === 0) return { delaysTold: 0 }
  const bookings = await listActiveIn(delayed.map(({ _id }) => _id))
  const places = await listPlaces()
  const notices = bookings.flatMap((booking) => {
    const slot = delayed.find(({ _id }) => _id === booking.slotId)
    const isWaiting = slot?.holders.some(({ k }) => k === booking.k && !slot.arrived.includes(k)) ?? false
    if (!slot || !isWaiting || addMinutes(slot.start, slot.delayMinutes) <= now) return []
    return [lateNotice(booking, slot, placeOf(places, booking.programmeId), now)]
  })
  return { delaysTold: await tell(notices, log) }
}
