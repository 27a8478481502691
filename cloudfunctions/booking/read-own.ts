import { isArrivalUnnoted, isHeld } from '../../domain/booking/effective-state'
import type { Place } from '../../domain/booking/place'
import type { BookingDocument, SlotDocument } from '../../domain/booking/schema'
import { AppError } from '../../domain/errors'
import type { PersonDocument } from '../../domain/person/schema'
import type { Context } from '../_kit/procedure'
import { noteArrival } from '../_store/booking-door'
import { settleMove } from '../_store/booking-move'
import { settleStored } from '../_store/booking-slots'
import { type Found, findBooking } from './repository'

/** Somebody who was served by number alone is found under it once the number is theirs. */
export const namesOf = (openid: string, person: PersonDocument | null): string[] =>
  person?.phoneIndex ? [openid, `phone:${person.phoneIndex}`] : [openid]

export type Own = { booking: BookingDocument; slot: SlotDocument | null; place: Place }

const findOwn = async (id: string, openid: string): Promise<Found> => {
  const found = await findBooking(id, openid)
  if (!found || !namesOf(openid, found.person).includes(found.booking.openid)) {
    throw new AppError('NOT_FOUND', { field: 'bookingId' })
  }
  return found
}

/** A move that is to be settled first: another request's, or this one's own that has got its place already. */
const isInTheWay = ({ booking: { moving, openid }, slots }: Found, carryOn: string | undefined): boolean => {
  if (!moving) return false
  const target = slots.find(({ _id }) => _id === moving.slotId) ?? null
  return moving.k !== carryOn || isHeld({ openid, k: moving.k }, target)
}

/**
 * The caller's own booking with its slot, settled; anybody else's does not exist (NOT_FOUND). One operation, more
 * only when a move or a check-in was left half done or something in the slot is due. `carryOn`: the request whose own move is not
 * settled but goes on.
 */
export const readOwn = async (id: string, { openid, now }: Context, carryOn?: string): Promise<Own> => {
  let found = await findOwn(id, openid)
  if (isInTheWay(found, carryOn)) {
    await settleMove(found.booking, found.slots, now)
    found = await findOwn(id, openid)
  }
  const { booking, slots, place } = found
  const slot = slots.find(({ _id }) => _id === booking.slotId) ?? null
  const noted = isArrivalUnnoted(booking, slot) ? await noteArrival(booking, now) : booking
  return { booking: noted, place, slot: slot && (await settleStored(slot, now)) }
}
