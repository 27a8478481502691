import { bookingView } from '../../domain/booking/booking-view'
import type { BookingView } from '../../domain/booking/call-schema'
import { effectiveState, isArrivalUnnoted } from '../../domain/booking/effective-state'
import type { Place } from '../../domain/booking/place'
import { resolveMove } from '../../domain/booking/resolve-move'
import type { BookingDocument } from '../../domain/booking/schema'
import { settleSlot } from '../../domain/booking/settle-slot'
import type { Context } from '../_kit/procedure'
import { noteArrival } from '../_store/booking-door'
import { settleStored } from '../_store/booking-slots'
import { namesOf } from './read-own'
import { findPerson, listOfPerson, type Placed } from './repository'

/** Of what is due, so much is written down by one look; the rest waits for the next one or the timer. */
const SETTLED_A_LOOK = 2

/** A booking whose check-in died half way says from here on that the person is there. */
const noteThere = async ({ booking, slots }: Placed, now: string): Promise<Placed> => {
  const slot = slots.find(({ _id }) => _id === booking.slotId) ?? null
  return { booking: isArrivalUnnoted(booking, slot) ? await noteArrival(booking, now) : booking, slots }
}

/** The caller's latest bookings with their slots, settled. Two operations, up to two more when something is due. */
export const readMine = async ({ openid, now }: Pick<Context, 'openid' | 'now'>): Promise<Placed[]> => {
  const found = await listOfPerson(namesOf(openid, await findPerson(openid)))
  const mine = await Promise.all(found.map((placed) => noteThere(placed, now)))
  let left = SETTLED_A_LOOK
  const settled: Placed[] = []
  for (const { booking, slots } of mine) {
    const due = booking.state === 'cancelled' ? [] : slots.filter((slot) => settleSlot(slot, now) !== slot)
    if (due.length === 0 || left < due.length) {
      settled.push({ booking, slots })
      continue
    }
    left -= due.length
    const written = await Promise.all(due.map((slot) => settleStored(slot, now)))
    settled.push({
      booking,
      slots: slots.map((slot) => written.find(({ _id }) => _id === slot._id) ?? slot),
    })
  }
  return settled
}

/** A booking as its person sees it, wherever a move has brought it. */
export const viewOf = (
  { booking: stored, slots }: Placed,
  placeOfProgramme: (programmeId: string) => Place,
  now: string,
): { booking: BookingDocument; view: BookingView } => {
  const booking = resolveMove(stored, slots)
  const slot = slots.find(({ _id }) => _id === booking.slotId) ?? null
  const state = effectiveState(booking, slot, now)
  return {
    booking,
    view: bookingView({ booking, slot, state, place: placeOfProgramme(booking.programmeId), now }),
  }
}
