import { effectiveState } from './effective-state'
import { bookingOf, firstSlot, holding, OPEN_NOW } from './test-samples'

const LATER = '2026-12-10T12:05:00.000+08:00'
const gone = (to: 'cancelled' | 'lapsed') => ({ ...firstSlot(), gone: [{ k: 'request-1', to }] })

test.each([
  [
    'claiming and held: the call died after it had the place',
    bookingOf(),
    holding(firstSlot(), 'rider', 'request-1'),
    OPEN_NOW,
    'booked',
  ],
  ['claiming, young, not held: the call is under way', bookingOf(), firstSlot(), OPEN_NOW, 'claiming'],
  [
    'claiming, old, not held: the call died before it had the place',
    bookingOf(),
    firstSlot(),
    LATER,
    'lapsed',
  ],
  ['claiming and the slot is not there', bookingOf(), null, LATER, 'lapsed'],
  ['claiming, given back, document not written', bookingOf(), gone('cancelled'), OPEN_NOW, 'cancelled'],
  ['claiming, refused, document not written', bookingOf(), gone('lapsed'), OPEN_NOW, 'lapsed'],
  [
    'booked and held',
    bookingOf({ state: 'booked' }),
    holding(firstSlot(), 'rider', 'request-1'),
    LATER,
    'booked',
  ],
  [
    'booked, given back, document not written',
    bookingOf({ state: 'booked' }),
    firstSlot(),
    LATER,
    'cancelled',
  ],
  [
    'held for another request of the person',
    bookingOf(),
    holding(firstSlot(), 'rider', 'request-2'),
    LATER,
    'lapsed',
  ],
  [
    'held for another person with the same request id',
    bookingOf(),
    holding(firstSlot(), 'other', 'request-1'),
    LATER,
    'lapsed',
  ],
  [
    'lapsed, but a twin of the call had the place',
    bookingOf({ state: 'lapsed' }),
    holding(firstSlot(), 'rider', 'request-1'),
    LATER,
    'booked',
  ],
  ['cancelled stays cancelled', bookingOf({ state: 'cancelled' }), null, LATER, 'cancelled'],
] as const)('%s', (_, booking, slot, now, state) => {
  expect(effectiveState(booking, slot, now)).toBe(state)
})
