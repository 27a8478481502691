import type { ProgrammeItem } from '../street/schema'
import { addMinutes, type Instant } from '../time'
import { bookingCode, makeBookingId } from './booking-id'
import type { BookingDocument } from './schema'
import type { SlotName } from './slot-id'

type Wish = {
  name: SlotName
  slotId: string
  openid: string
  k: string
  now: Instant
  programme: Pick<ProgrammeItem, 'slotMinutes'>
}

/** The first share of a person in a programme and period, still without a place. */
export const newBooking = ({ name, slotId, openid, k, now, programme }: Wish): BookingDocument => {
  const _id = makeBookingId(name, openid, 1)
  return {
    _id,
    openid,
    programmeId: name.programmeId,
    slotId,
    start: name.start,
    end: addMinutes(name.start, programme.slotMinutes),
    k,
    state: 'claiming',
    code: bookingCode(_id),
    at: now,
    history: [{ at: now, by: openid, to: 'claiming', why: '', k }],
  }
}

/** The same wish as the n-th share. */
export const renumber = (booking: BookingDocument, n: number): BookingDocument => {
  const _id = booking._id.replace(/@1$/, `@${n}`)
  return { ...booking, _id, code: bookingCode(_id) }
}
