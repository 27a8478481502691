import { addMinutes, type Instant } from '../time'
import type { BOOKING_STATES, BookingDocument, SlotDocument } from './schema'

type BookingState = (typeof BOOKING_STATES)[number]

/** A call ends within its timeout of 5 s; after a minute nobody works on a claiming booking any more. */
const CLAIMING_MINUTES = 1

const isStaleClaim = ({ at }: Pick<BookingDocument, 'at'>, now: Instant): boolean =>
  at < addMinutes(now, -CLAIMING_MINUTES)

type Held = Pick<SlotDocument, 'holders'>

/** True when the slot holds the person for the very request of this booking. */
export const isHeld = ({ openid, k }: Pick<BookingDocument, 'openid' | 'k'>, slot: Held | null): boolean =>
  slot?.holders.some((holder) => holder.u === openid && holder.k === k) ?? false

/**
 * What a booking really is: the slot decides, the document follows. A crash between the two writes of a booking or a
 * cancellation therefore never shows a place that nobody has.
 */
export const effectiveState = (
  booking: Pick<BookingDocument, 'openid' | 'k' | 'state' | 'at'>,
  slot: Pick<SlotDocument, 'holders' | 'gone'> | null,
  now: Instant,
): BookingState => {
  if (booking.state === 'cancelled') return 'cancelled'
  if (isHeld(booking, slot)) return 'booked'
  if (booking.state === 'lapsed') return 'lapsed'
  if (booking.state === 'booked') return 'cancelled'
  const gone = slot?.gone.find((request) => request.k === booking.k)
  return gone?.to ?? (isStaleClaim(booking, now) ? 'lapsed' : 'claiming')
}
