import { bookingView } from './booking-view'
import { NOT_COMPLETED, splitBookings } from './my-bookings'
import type { BookingDocument } from './schema'
import { bookingOf, firstSlot, haircut, OPEN_NOW } from './test-samples'

const place = { programme: haircut, station: null }
const row = (booking: BookingDocument, state: BookingDocument['state'] = booking.state) => ({
  booking,
  view: bookingView({ booking, slot: firstSlot(), state, place, now: OPEN_NOW }),
})
const on = (day: string, change: Partial<BookingDocument> = {}) =>
  bookingOf({
    _id: `b-${day}`,
    start: `${day}T14:00:00.000+08:00`,
    end: `${day}T14:20:00.000+08:00`,
    ...change,
  })

test('what is to come has the next first, what is over the latest first', () => {
  const rows = ['2026-12-15', '2026-10-15', '2026-12-12', '2026-11-15'].map((day) => row(on(day), 'booked'))
  const { upcoming, past } = splitBookings(rows, OPEN_NOW)
  expect(upcoming.map(({ id }) => id)).toEqual(['b-2026-12-12', 'b-2026-12-15'])
  expect(past.map(({ id }) => id)).toEqual(['b-2026-11-15', 'b-2026-10-15'])
})

test('a session that runs is still to come', () => {
  const { upcoming } = splitBookings([row(on('2026-12-15'), 'booked')], '2026-12-15T14:19:00.000+08:00')
  expect(upcoming).toHaveLength(1)
})

test('a try refused at once is not listed, one that nobody answered is', () => {
  const step = (why: string) => ({ at: OPEN_NOW, by: 'timer', to: 'lapsed' as const, why, k: 'request-1' })
  const refused = on('2026-12-15', { state: 'lapsed', history: [step('SLOT_FULL')] })
  const silent = on('2026-12-16', { state: 'lapsed', history: [step(NOT_COMPLETED)] })
  expect(splitBookings([row(refused), row(silent)], OPEN_NOW).past.map(({ id }) => id)).toEqual([
    'b-2026-12-16',
  ])
})

test('it can be cancelled only while it is booked and before the cut-off; a service taken down keeps its dates', () => {
  const booking = on('2026-12-15')
  const view = (state: BookingDocument['state'], now: string) =>
    bookingView({ booking, slot: firstSlot(), state, place, now }).canCancel
  expect(view('booked', '2026-12-15T13:00:00.000+08:00')).toBe(true)
  expect(view('booked', '2026-12-15T13:01:00.000+08:00')).toBe(false)
  expect(view('claiming', OPEN_NOW)).toBe(false)
  const down = bookingView({
    booking,
    slot: firstSlot(),
    state: 'booked',
    place: { programme: null, station: null },
    now: OPEN_NOW,
  })
  expect(down).toMatchObject({ programmeName: '已停办的服务', start: booking.start })
})
