import { placeIn } from '../../domain/booking/effective-state'
import type { BookingDocument, SlotDocument } from '../../domain/booking/schema'
import { whyNoLine, whyNotAtDoor, whyRefused } from '../../domain/booking/why-refused'
import { AppError } from '../../domain/errors'
import type { Instant } from '../../domain/time'
import { stepBooking } from '../_store/booking-documents'
import { takeAtDoor } from '../_store/booking-door'
import { barRequest, findSlot, settleStored, takeLine, takePlace } from '../_store/booking-slots'

const ATTEMPTS = 3

type How = { now: Instant; again: boolean }

/**
 * Ends a try that found no place. First the slot is told that this request gets none any more: a twin of this call
 * that is still under way cannot take a place behind the person's back. When the twin was faster it is booked.
 */
const giveUp = async (booking: BookingDocument, why: AppError, now: Instant): Promise<void> => {
  const { slotId, k, openid } = booking
  if (!(await barRequest(booking)) && placeIn(booking, await findSlot(slotId)) !== null) return
  await stepBooking(booking, ['claiming'], { at: now, by: openid, to: 'lapsed', why: why.code, k })
  throw why
}

/**
 * Takes what a booking wants in its slot: a place, or one in the line. One operation when there is one. Throws
 * SLOT_FULL, SLOT_NOT_OPEN_YET, SLOT_CLOSED, QUOTA_REACHED, PLACE_FREE, LINE_FULL, BUSY; the booking has lapsed then.
 */
export const claimPlace = async (booking: BookingDocument, how: How): Promise<void> => {
  const take = booking.line ? takeLine : takePlace
  const whyNot = booking.line ? whyNoLine : whyRefused
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await take(booking, how)) return
    const slot = await findSlot(booking.slotId)
    if (placeIn(booking, slot) !== null) return
    const why = slot && whyNot(await settleStored(slot, how.now), booking.openid, how.now)
    if (why) return giveUp(booking, why, how.now)
  }
  return giveUp(booking, new AppError('BUSY', { field: 'slotId' }), how.now)
}

type AtDoor = { slot: SlotDocument; here: boolean; now: Instant }

/**
 * The same for somebody who stands at the door or is booked by staff: past the end of booking too, until the slot is
 * over. Who is `here` has arrived by the same write. One operation when the slot is as it was read. Throws as
 * `claimPlace` does.
 */
export const claimPlaceAtDoor = async (
  booking: BookingDocument,
  { slot: read, here, now }: AtDoor,
): Promise<void> => {
  let slot: SlotDocument | null = read
  for (let attempt = 0; slot && attempt < ATTEMPTS; attempt += 1) {
    if (placeIn(booking, slot) === 'holder') return
    const why = whyNotAtDoor(slot, booking.openid, now)
    if (why) return giveUp(booking, why, now)
    if (await takeAtDoor(booking, { slot, here, now })) return
    const found = await findSlot(booking.slotId)
    slot = found && (await settleStored(found, now))
  }
  return giveUp(booking, new AppError('BUSY', { field: 'slotId' }), now)
}
