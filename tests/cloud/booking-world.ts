import { makeBookingId } from '../../domain/booking/booking-id'
import { newBooking } from '../../domain/booking/new-booking'
import type { BookingDocument, BookingState, SlotDocument } from '../../domain/booking/schema'
import { parseSlotId } from '../../domain/booking/slot-id'
import { slotsOfDay } from '../../domain/booking/slots-of-day'
import { haircut } from '../../domain/booking/test-samples'
import type { ProgrammeItem } from '../../domain/street/schema'
import { put } from '../support/documents/memory-cloud'

/** One place a slot, two slots of one month and one of the next: a place to move to within a period and one across. */
export const PROGRAMME: ProgrammeItem = {
  ...haircut,
  rule: 'FREQ=WEEKLY;BYDAY=WE',
  to: '14:40',
  capacity: 1,
  quota: { count: 1, period: 'month' },
  opensDaysBefore: 60,
}

export const AHEAD = '2026-12-10T12:00:00.000+08:00'
/** Past the cut-off of the first two slots, before they begin. */
export const SOON = '2026-12-16T13:40:00.000+08:00'
/** The first slot has begun and whoever is missing is missed. */
export const BEGUN = '2026-12-16T14:06:00.000+08:00'

const [first, second] = slotsOfDay(PROGRAMME, '2026-12-16')
const [nextMonth] = slotsOfDay(PROGRAMME, '2027-01-06')
if (!first || !second || !nextMonth) throw new Error('the programme has three slots')
export const SLOTS: readonly SlotDocument[] = [first, second, nextMonth]

export const RIDERS = ['ann', 'bob', 'cat'] as const
export type Rider = (typeof RIDERS)[number]
export const KEEPER = 'kay'
/** Served at the counter by number alone. */
export const WALK_IN = '13900000009'

/** The id of a rider's booking of a slot's period: known before anything is booked. */
export const bookingIdOf = (rider: string, slot: number): string => {
  const name = parseSlotId(SLOTS[slot]?._id ?? '')
  if (!name) throw new Error(`no slot ${slot}`)
  return makeBookingId(name, rider, 1)
}

/** Who is where before the calls begin; `rider` has a booking of that slot in the state that fits. */
export type Seat = { rider: Rider; slot: number; as: 'holder' | 'offer' | 'waiting' | 'arrived' | 'missed' }

const STATES: Record<Seat['as'], BookingState> = {
  holder: 'booked',
  offer: 'waiting',
  waiting: 'waiting',
  arrived: 'arrived',
  missed: 'noShow',
}

const bookingOfSeat = ({ rider: openid, as }: Seat, slot: SlotDocument): BookingDocument => {
  const name = parseSlotId(slot._id)
  if (!name) throw new Error(`no slot ${slot._id}`)
  const k = `request-${openid}-seat`
  const line = as === 'offer' || as === 'waiting'
  const booking = newBooking({ name, slot, openid, k, now: AHEAD, line })
  const state = STATES[as]
  const step = { at: AHEAD, by: openid, to: state, why: '', k }
  return { ...booking, state, missedBy: as === 'missed' ? openid : null, history: [...booking.history, step] }
}

const seated = (slot: SlotDocument, { rider: u, as }: Seat): SlotDocument => {
  const one = { u, k: `request-${u}-seat`, at: AHEAD }
  if (as === 'waiting') return { ...slot, waiting: [...slot.waiting, one] }
  const left = slot.left - 1
  if (as === 'offer') {
    return { ...slot, left, offers: [{ u, k: one.k, until: '2026-12-10T12:30:00.000+08:00' }] }
  }
  return { ...slot, left, holders: [one], arrived: as === 'arrived' ? [one.k] : [] }
}

const person = (_id: string) => ({
  _id,
  ...{ occupation: null, platform: null, phoneBy: null, phoneIndex: `index-${_id}`, phoneMasked: 'x' },
  ...{ createdAt: AHEAD, updatedAt: AHEAD },
})

const STREET = {
  ...{ _id: 'street', kind: 'street', name: 'x', district: 'x', city: 'x', lengthMetres: 1, source: 'x' },
  ...{ waterLimitWithPhone: 2, waterLimitWithoutPhone: 1, waterLimitInHeat: 4, heatMode: false },
  ...{ appealDay: { from: '09:00', to: '21:00' }, firstAnswerMinutes: 30, hotlines: [], dutyPhone: null },
}

/** A street with one programme, its three slots, three riders and a station keeper. */
export const seedWorld = (seats: readonly Seat[]): void => {
  put('street', STREET)
  put('street', PROGRAMME)
  put('staff', { _id: KEEPER, name: 'Kay', roles: ['stationKeeper'], active: true })
  for (const rider of RIDERS) put('people', person(rider))
  for (const [index, free] of SLOTS.entries()) {
    const here = seats.filter(({ slot }) => slot === index)
    put('slots', here.reduce(seated, free))
    for (const seat of here) put('bookings', bookingOfSeat(seat, free))
  }
}
