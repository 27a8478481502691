import { isHeld } from '../../domain/booking/effective-state'
import { placeOf } from '../../domain/booking/programme-view'
import type { BookingDocument, SlotDocument } from '../../domain/booking/schema'
import { slotByRule } from '../../domain/booking/slots-of-day'
import { whyRefused } from '../../domain/booking/why-refused'
import { AppError } from '../../domain/errors'
import type { Instant } from '../../domain/time'
import { addSlots, barRequest, endBooking, findSlot, takePlace } from './repository'
import { readPlaces } from './street-memory'

const ATTEMPTS = 3

type How = { now: Instant; again: boolean }

/** Writes a slot nobody has looked at yet; null when the rule has none like it. */
const materialise = async ({ slotId, programmeId, start }: BookingDocument, now: Instant) => {
  const { programme } = placeOf(await readPlaces(now), programmeId)
  const slot = programme ? slotByRule(programme, slotId, start) : undefined
  if (!slot) return null
  await addSlots([slot])
  return slot
}

/**
 * Ends a try that found no place. First the slot is told that this request gets none any more: a twin of this call
 * that is still under way cannot take a place behind the person's back. When the twin was faster it is booked.
 */
const giveUp = async (booking: BookingDocument, why: AppError, now: Instant): Promise<void> => {
  const { slotId, k, openid } = booking
  if (!(await barRequest(slotId, k)) && isHeld(booking, await findSlot(slotId))) return
  await endBooking(booking, { at: now, by: openid, to: 'lapsed', why: why.code, k })
  throw why
}

const tryOnce = async (booking: BookingDocument, how: How): Promise<'taken' | SlotDocument | null> => {
  if (await takePlace(booking, how)) return 'taken'
  const slot = await findSlot(booking.slotId)
  return isHeld(booking, slot) ? 'taken' : slot
}

/**
 * Takes the place of a booking in its slot. One operation when there is one. Throws SLOT_FULL, SLOT_NOT_OPEN_YET,
 * SLOT_CLOSED, QUOTA_REACHED, NOT_FOUND (the rule has no such slot), BUSY; the booking has lapsed then.
 */
export const claimPlace = async (booking: BookingDocument, how: How): Promise<void> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await tryOnce(booking, how)
    if (found === 'taken') return
    const slot = found ?? (await materialise(booking, how.now))
    if (!slot) return giveUp(booking, new AppError('NOT_FOUND', { field: 'slotId' }), how.now)
    const why = whyRefused(slot, booking.openid, how.now)
    if (why) return giveUp(booking, why, how.now)
  }
  return giveUp(booking, new AppError('BUSY', { field: 'slotId' }), how.now)
}
