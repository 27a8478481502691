import type { Instant } from '../time'
import type { DoorSlot, SessionView, Visit } from './door-schema'
import { type DoorCase, doorState, doorSteps } from './door-steps'
import type { BookingDocument, SlotDocument } from './schema'

/** What stands for a person at the door. */
export type Face = { who: string; phoneMasked: string | null }

export const visitView = (door: DoorCase, face: Face): Visit => {
  const { booking } = door
  return {
    id: booking._id,
    ...face,
    code: booking.code,
    state: doorState(door),
    calledAt: booking.called?.k === booking.k ? booking.called.at : null,
    hasAnswers: booking.answers !== null,
    contest: booking.contest?.decided ?? null,
    result: booking.outcome?.result ?? null,
    can: doorSteps(door),
  }
}

/** Why nobody at the door gets a place of a slot: null when they can have one. */
export const isTakenAtDoor = (slot: SlotDocument, now: Instant): boolean =>
  slot.state === 'open' &&
  slot.left > 0 &&
  slot.end > now &&
  (slot.closesAt <= now || (slot.opensAt <= now && slot.waiting.length === 0))

const HIDDEN: readonly Visit['state'][] = ['cancelled', 'lapsed', 'moved', 'claiming']

type Around = { rough: boolean; now: Instant; faceOf: (booking: BookingDocument) => Face }

/** A slot with the people in it, in the order they booked; who gave their place back is not shown. */
export const doorSlot = (
  slot: SlotDocument,
  bookings: readonly BookingDocument[],
  { rough, now, faceOf }: Around,
): DoorSlot => ({
  id: slot._id,
  start: slot.start,
  end: slot.end,
  capacity: slot.capacity,
  left: slot.left,
  waiting: slot.waiting.length + slot.offers.length,
  closed: slot.state === 'closed',
  delayMinutes: slot.delayMinutes,
  canTake: isTakenAtDoor(slot, now),
  visits: bookings
    .filter(({ slotId }) => slotId === slot._id)
    .map((booking) => visitView({ booking, slot, rough, now }, faceOf(booking)))
    .filter(({ state }) => !HIDDEN.includes(state) && state !== 'waiting' && state !== 'offered'),
})

export const countVisits = (slots: readonly DoorSlot[]): SessionView['counts'] => {
  const states = slots.flatMap(({ visits }) => visits.map(({ state }) => state))
  const count = (state: Visit['state']): number => states.filter((one) => one === state).length
  return { booked: count('booked'), arrived: count('arrived'), done: count('done'), noShow: count('noShow') }
}
