import { addDays, addMinutes, dayOf, type Instant } from '../time'
import { type EffectiveState, effectiveState } from './effective-state'
import type { BookingDocument, SlotDocument } from './schema'

/** One comes a while before; a check-in counts from then on, and until the day is over. */
const EARLY_MINUTES = 120

/** Whoever is not there by then may be marked, by the provider's watch and not a minute before. */
const GRACE_MINUTES = 5

export type DoorCase = { booking: BookingDocument; slot: SlotDocument; rough: boolean; now: Instant }

const hasBegun = ({ booking, now }: DoorCase): boolean =>
  now >= addMinutes(booking.start, -EARLY_MINUTES) && dayOf(now) <= addDays(dayOf(booking.start), 1)

const isSameDay = ({ booking, now }: DoorCase): boolean => dayOf(now) === dayOf(booking.start)

const isOverdue = ({ booking, slot, now }: DoorCase): boolean =>
  now >= addMinutes(booking.start, slot.delayMinutes + GRACE_MINUTES)

export const doorState = ({ booking, slot, now }: DoorCase): EffectiveState =>
  effectiveState(booking, slot, now)

/** What the door can do with a booking at this instant. */
export const doorSteps = (door: DoorCase) => {
  const state = doorState(door)
  const isHere = state === 'arrived'
  const isExpected = state === 'booked'
  const begun = hasBegun(door)
  return {
    checkIn: (isExpected || state === 'noShow') && begun && isSameDay(door),
    call: (isExpected || isHere) && begun && isSameDay(door),
    finish: (isExpected || isHere) && begun,
    noShow: isExpected && begun && isOverdue(door) && !door.rough,
    undo: state === 'noShow' && isSameDay(door),
  }
}

export type DoorStep = keyof ReturnType<typeof doorSteps>
