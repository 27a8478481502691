import { bookingOf, firstSlot, holding } from '../../../../domain/booking/test-samples'
import { NOON, type Scene } from '../scene'

const slot = holding(firstSlot(), 'rider', 'request-1')
const empty = { ...firstSlot(), _id: 'haircut@2026-12@empty' }
const booking = bookingOf()
const holder = { u: 'rider', k: 'request-1', at: NOON }

/** One place of a slot is booked, another slot is empty. */
export const BOOKING_SCENE: Scene = {
  documents: { slots: [slot, empty], bookings: [booking] },
  breaks: [
    ['slot-adds-up', 'slots', slot._id, { left: 2 }],
    ['slot-not-oversold', 'slots', slot._id, { left: -1, capacity: 0 }],
    ['slot-one-place-each', 'slots', slot._id, { left: 0, holders: [holder, holder] }],
    ['slot-lasts', 'slots', empty._id, { end: '2026-12-15T13:00:00.000+08:00' }],
    ['holder-has-booking', 'slots', slot._id, { left: 0, holders: [holder, { ...holder, u: 'nobody' }] }],
    ['arrival-is-noted', 'slots', slot._id, { arrived: ['request-1'] }],
    [['holder-has-booking', 'booking-has-place'], 'bookings', booking._id, { k: 'request-9' }],
    ['booking-has-place', 'slots', slot._id, { left: 2, holders: [] }],
    [
      ['holder-has-booking', 'booking-has-place', 'booking-of-its-slot'],
      'bookings',
      booking._id,
      { slotId: 'gone' },
    ],
    ['booking-of-its-slot', 'bookings', booking._id, { start: '2026-12-15T14:40:00.000+08:00' }],
    ['booking-of-its-slot', 'bookings', booking._id, { programmeId: 'other' }],
    ['booking-arrives-once', 'bookings', booking._id, { moving: 'haircut@2026-12@20261215T1420' }],
    ['booking-tells-its-history', 'bookings', booking._id, { state: 'booked' }],
  ],
}
