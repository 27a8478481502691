import { addMinutes, type Instant } from '../time'
import type { BookingDocument, BookingState, SlotDocument } from './schema'

/** `offered`: a place is kept for the person until they say yes; documents say `waiting` then. */
export type EffectiveState = BookingState | 'offered'

type Who = Pick<BookingDocument, 'openid' | 'k'>

/** A call ends within its timeout of 5 s; after a minute nobody works on a claiming booking any more. */
const CLAIMING_MINUTES = 1

/** True once nobody works any more on what was begun then. */
export const isStale = (at: Instant, now: Instant): boolean => at < addMinutes(now, -CLAIMING_MINUTES)

/** What the person's request has in a slot; null: nothing. */
export const placeIn = (
  { openid, k }: Who,
  slot: Pick<SlotDocument, 'holders' | 'offers' | 'waiting'> | null,
): 'holder' | 'offer' | 'waiting' | null => {
  const isThis = (one: { u: string; k: string }): boolean => one.u === openid && one.k === k
  if (slot?.holders.some(isThis)) return 'holder'
  if (slot?.offers.some(isThis)) return 'offer'
  return slot?.waiting.some(isThis) ? 'waiting' : null
}

/** True when the slot holds the person for the very request of this booking. */
export const isHeld = (
  who: Who,
  slot: Pick<SlotDocument, 'holders' | 'offers' | 'waiting'> | null,
): boolean => placeIn(who, slot) === 'holder'

/** True when the street has called the session off. */
export const isCalledOff = ({ state, closedWhy }: Pick<SlotDocument, 'state' | 'closedWhy'>): boolean =>
  state === 'closed' && closedWhy !== null

const heldState = ({ state, k }: BookingDocument, slot: SlotDocument): EffectiveState => {
  if (isCalledOff(slot)) return 'cancelled'
  if (slot.arrived.includes(k)) return state === 'done' ? 'done' : 'arrived'
  return state === 'done' || state === 'noShow' ? state : 'booked'
}

const offerState = ({ k }: BookingDocument, slot: SlotDocument, now: Instant): EffectiveState => {
  const offer = slot.offers.find((one) => one.k === k)
  return slot.state === 'open' && offer && offer.until > now ? 'offered' : 'lapsed'
}

const goneState = (booking: BookingDocument, slot: SlotDocument | null, now: Instant): EffectiveState => {
  const gone = slot?.gone.find((request) => request.k === booking.k)
  if (gone) return gone.to === 'closed' ? 'cancelled' : gone.to
  if (slot?.movedTo) return booking.state === 'waiting' ? 'waiting' : 'booked'
  if (booking.state === 'claiming') return isStale(booking.at, now) ? 'lapsed' : 'claiming'
  return booking.state === 'waiting' ? 'lapsed' : 'cancelled'
}

/** States a booking is in before somebody writes down that the person is there. */
export const BEFORE_ARRIVAL: readonly BookingState[] = ['claiming', 'booked', 'noShow']

/** True when the slot has the person there and the booking does not say so: a check-in died in between. */
export const isArrivalUnnoted = (
  { state, k }: Pick<BookingDocument, 'state' | 'k'>,
  slot: Pick<SlotDocument, 'arrived'> | null,
): boolean => (slot?.arrived.includes(k) ?? false) && BEFORE_ARRIVAL.includes(state)

const ENDED: readonly BookingState[] = ['cancelled', 'lateCancelled', 'moved']

/**
 * What a booking really is: the slot decides, the document follows. A crash between two writes of a booking, a
 * cancellation or an offer therefore never shows a place that nobody has. What happens at the door (`done`,
 * `noShow`) is the document's own truth as long as its slot holds the person.
 */
export const effectiveState = (
  booking: BookingDocument,
  slot: SlotDocument | null,
  now: Instant,
): EffectiveState => {
  if (ENDED.includes(booking.state)) return booking.state
  const place = placeIn(booking, slot)
  if (slot && place === 'holder') return heldState(booking, slot)
  if (slot && place === 'offer') return offerState(booking, slot, now)
  if (slot && place === 'waiting') return slot.state === 'open' && slot.closesAt > now ? 'waiting' : 'lapsed'
  if (booking.state === 'lapsed') return 'lapsed'
  return goneState(booking, slot, now)
}
