import { decideCancel } from './decide-cancel'
import { bookingOf, firstSlot, holding, OPEN_NOW } from './test-samples'

const slot = firstSlot()
const held = holding(slot, 'rider', 'request-1')
const ask = (question: Partial<Parameters<typeof decideCancel>[0]>) =>
  decideCancel({
    booking: bookingOf(),
    slot: held,
    way: 'cancel',
    k: 'request-9',
    now: OPEN_NOW,
    ...question,
  })

test('a held place is given back until the cut-off, that minute included', () => {
  expect(ask({})).toBe('free')
  expect(ask({ now: slot.cancelUntil })).toBe('free')
  expect(ask({ now: '2026-12-15T13:00:00.001+08:00' })).toBe('tooLate')
})

test('a place that a call gave back before it died is only written down', () => {
  const back = { ...slot, gone: [{ k: 'request-1', to: 'cancelled' as const }] }
  expect(ask({ slot: back })).toBe('finish')
  expect(ask({ booking: bookingOf({ state: 'booked' }), slot: back })).toBe('finish')
})

test('the same request is answered, one that booked cannot cancel', () => {
  const step = { at: OPEN_NOW, by: 'rider', to: 'cancelled' as const, why: '', k: 'request-9' }
  const booking = bookingOf({ state: 'cancelled', history: [...bookingOf().history, step] })
  expect(ask({ booking, slot })).toBe('answer')
  expect(ask({ booking, slot, k: 'request-8' })).toBe('ended')
  expect(ask({ k: 'request-1' })).toBe('reused')
})

test('a place that a call gave back before it died, and that the timer has written down, is answered', () => {
  const step = { at: OPEN_NOW, by: 'timer', to: 'cancelled' as const, why: '', k: 'request-1' }
  const booking = bookingOf({ state: 'cancelled', history: [...bookingOf().history, step] })
  const slotBack = { ...slot, gone: [{ k: 'request-1', to: 'cancelled' as const }] }
  expect(ask({ booking, slot: slotBack })).toBe('answer')
  expect(ask({ booking, slot: slotBack, way: 'cancelLate' })).toBe('ended')
})

test('what never became a booking cannot be cancelled, what is becoming one waits', () => {
  expect(ask({ slot })).toBe('busy')
  expect(ask({ booking: bookingOf({ state: 'lapsed' }), slot })).toBe('ended')
})
