import { sessionMovedNotice } from '../../domain/booking/change-notices'
import { placeIn } from '../../domain/booking/effective-state'
import { placeOf } from '../../domain/booking/programme-view'
import type { Instant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { listSlotsById } from '../_store/booking-slots'
import { followSlot, listActiveIn, listMovedSlots, listPlaces } from './repository'
import { tell } from './tell'

/** Bookings whose session went to another time and whose call died before it said so: told, then moved along. */
export const followSessions = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const moved = await listMovedSlots(now)
  const bookings = await listActiveIn(moved.map(({ _id }) => _id))
  if (bookings.length === 0) return { bookingsFollowed: 0 }
  const targets = await listSlotsById(moved.flatMap(({ movedTo }) => movedTo ?? []))
  const places = await listPlaces()
  let bookingsFollowed = 0
  for (const booking of bookings) {
    const from = moved.find(({ _id }) => _id === booking.slotId)
    const target = targets.find(({ _id }) => _id === from?.movedTo)
    if (!target || placeIn(booking, target) === null) continue
    const place = placeOf(places, booking.programmeId)
    await tell([sessionMovedNotice(booking, target, place, now)], log)
    if (await followSlot(booking, target)) bookingsFollowed += 1
  }
  return { bookingsFollowed }
}
