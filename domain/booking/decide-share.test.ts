import { shareIds } from './booking-id'
import { decideShare } from './decide-share'
import type { BookingDocument, SlotDocument } from './schema'
import { bookingOf, firstSlot, holding, OPEN_NOW } from './test-samples'

const name = { programmeId: 'haircut', period: '2026-12' }
const slotId = firstSlot()._id

const decide = (
  mine: BookingDocument[],
  slots: SlotDocument[],
  { k = 'request-9', count = 1, slot = slotId } = {},
) =>
  decideShare({
    mine,
    slots,
    shareIds: shareIds(name, 'rider'),
    count,
    wanted: { k, slotId: slot, line: false },
    now: OPEN_NOW,
  })

const held = [holding(firstSlot(), 'rider', 'request-1')]

test('the same request: its answer, its unfinished work, or its end', () => {
  const k = 'request-1'
  expect(decide([bookingOf()], held, { k }).kind).toBe('answer')
  expect(decide([bookingOf()], [firstSlot()], { k }).kind).toBe('carryOn')
  expect(decide([bookingOf({ state: 'lapsed' })], [firstSlot()], { k }).kind).toBe('reclaim')
  expect(decide([bookingOf({ state: 'cancelled' })], [firstSlot()], { k }).kind).toBe('ended')
  expect(decide([bookingOf()], held, { k, slot: 'haircut@2026-12@20261215T1420' }).kind).toBe('reused')
})

test('another request: only what has ended is used again', () => {
  expect(decide([bookingOf()], held).kind).toBe('quota')
  expect(decide([bookingOf()], [firstSlot()]).kind).toBe('quota')
  expect(decide([bookingOf({ state: 'cancelled' })], []).kind).toBe('reclaim')
  expect(decide([bookingOf({ state: 'lapsed' })], [firstSlot()]).kind).toBe('reclaim')
  expect(decide([bookingOf({ state: 'lapsed' })], held).kind).toBe('quota')
  expect(decide([bookingOf({ at: '2026-12-10T11:00:00.000+08:00' })], [firstSlot()]).kind).toBe('reclaim')
})

test('a request whose booking was cancelled and booked anew is over, however late it comes', () => {
  const anew = bookingOf({
    k: 'request-2',
    history: [
      { at: OPEN_NOW, by: 'rider', to: 'claiming', why: '', k: 'request-1' },
      { at: OPEN_NOW, by: 'rider', to: 'cancelled', why: '', k: 'request-x' },
      { at: OPEN_NOW, by: 'rider', to: 'claiming', why: '', k: 'request-2' },
    ],
  })
  expect(decide([anew], [holding(firstSlot(), 'rider', 'request-2')], { k: 'request-1' }).kind).toBe('ended')
})

test('a quota of two gives a second share and no third', () => {
  const first = bookingOf()
  expect(decide([first], held, { count: 2 })).toEqual({ kind: 'insert', n: 2 })
  const second = bookingOf({
    _id: 'haircut@2026-12@rider@2',
    k: 'request-2',
    slotId: 'haircut@2026-12@20261215T1420',
  })
  expect(decide([first, second], held, { count: 2 }).kind).toBe('quota')
  expect(decide([first, { ...second, state: 'cancelled' }], held, { count: 2 })).toMatchObject({
    kind: 'reclaim',
    booking: { _id: 'haircut@2026-12@rider@2' },
  })
})
