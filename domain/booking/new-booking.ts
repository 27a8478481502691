import type { Instant } from '../time'
import { bookingCode, makeBookingId, type ShareName } from './booking-id'
import type { BookingDocument, SlotDocument } from './schema'

type Wish = {
  name: ShareName
  slot: SlotDocument
  openid: string
  k: string
  now: Instant
  line?: boolean
  movedFrom?: BookingDocument['movedFrom']
}

/** The first share of a person in a programme and period, still without a place. */
export const newBooking = ({ name, slot, openid, k, now, ...wish }: Wish): BookingDocument => {
  const _id = makeBookingId(name, openid, 1)
  return {
    _id,
    openid,
    programmeId: slot.programmeId,
    slotId: slot._id,
    start: slot.start,
    end: slot.end,
    k,
    state: 'claiming',
    line: wish.line ?? false,
    code: bookingCode(_id),
    at: now,
    moving: null,
    movedFrom: wish.movedFrom ?? null,
    answers: null,
    missedBy: null,
    contest: null,
    outcome: null,
    history: [{ at: now, by: openid, to: 'claiming', why: '', k }],
  }
}

/** The same wish as the n-th share. */
export const renumber = (booking: BookingDocument, n: number): BookingDocument => {
  const _id = booking._id.replace(/@1$/, `@${n}`)
  return { ...booking, _id, code: bookingCode(_id) }
}
