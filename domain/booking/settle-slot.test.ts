import fc from 'fast-check'
import type { SlotDocument } from './schema'
import { settleSlot, withoutPerson } from './settle-slot'
import { firstSlot, holding, OPEN_NOW, waitingIn } from './test-samples'

const LATER = '2026-12-10T12:31:00.000+08:00'
const one = { ...firstSlot(), capacity: 1, left: 1 }
const full = holding(one, 'ann', 'request-ann')

test('a freed place is kept for the first in line, for as long as offers last', () => {
  const line = waitingIn(waitingIn(full, 'bob', 'request-bob'), 'cat', 'request-cat')
  const freed = withoutPerson(line, { openid: 'ann', k: 'request-ann' }, 'cancelled')
  const settled = settleSlot(freed ?? one, OPEN_NOW)
  expect(settled).toMatchObject({
    left: 0,
    offers: [{ u: 'bob', k: 'request-bob', until: '2026-12-10T12:30:00.000+08:00' }],
  })
  expect(settled.waiting.map(({ u }) => u)).toEqual(['cat'])
  expect(settleSlot(settled, OPEN_NOW)).toBe(settled)
  const next = settleSlot(settled, LATER)
  expect(next.offers.map(({ u }) => u)).toEqual(['cat'])
  expect(next.gone).toContainEqual({ k: 'request-bob', to: 'lapsed' })
})

test('an offer ends with booking; then nobody waits any more', () => {
  const line = waitingIn(one, 'bob', 'request-bob')
  expect(settleSlot(line, '2026-12-15T13:45:00.000+08:00').offers[0]?.until).toBe(one.closesAt)
  expect(settleSlot(line, one.closesAt)).toMatchObject({ left: 1, waiting: [], offers: [] })
})

test('a session called off lets everybody go', () => {
  const off = { ...waitingIn(full, 'bob', 'request-bob'), state: 'closed' as const, closedWhy: '师傅病了' }
  const settled = settleSlot(off, OPEN_NOW)
  expect(settled).toMatchObject({ left: 1, holders: [], waiting: [] })
  expect(settled.gone.map(({ to }) => to)).toEqual(['closed', 'closed'])
})

type Step = { who: string; leaves: boolean; minutes: number }
const steps = fc.array(
  fc.record({
    who: fc.constantFrom('ann', 'bob', 'cat', 'dan'),
    leaves: fc.boolean(),
    minutes: fc.integer({ min: 0, max: 45 }),
  }),
  { maxLength: 30 },
)

const isIn = (slot: SlotDocument, who: string): boolean =>
  [...slot.holders, ...slot.offers, ...slot.waiting].some(({ u }) => u === who)

const arrive = (slot: SlotDocument, who: string, k: string): SlotDocument => {
  if (isIn(slot, who)) return slot
  return slot.left > 0 && slot.waiting.length === 0 ? holding(slot, who, k) : waitingIn(slot, who, k)
}

test('whatever comes and goes: places add up, nobody is in it twice, no place is free while somebody waits', () => {
  fc.assert(
    fc.property(steps, (wishes: Step[]) => {
      let slot: SlotDocument = { ...firstSlot(), capacity: 2, left: 2 }
      let now = Date.parse(OPEN_NOW)
      for (const [index, { who, leaves, minutes }] of wishes.entries()) {
        now += minutes * 60_000
        const instant = new Date(now + 8 * 3_600_000).toISOString().replace('Z', '+08:00')
        const mine = [...slot.holders, ...slot.offers, ...slot.waiting].find(({ u }) => u === who)
        slot =
          leaves && mine
            ? (withoutPerson(slot, { openid: who, k: mine.k }, 'cancelled') ?? slot)
            : arrive(slot, who, `request-${index}`)
        slot = settleSlot(slot, instant)
        expect(slot.left + slot.holders.length + slot.offers.length).toBe(slot.capacity)
        const people = [...slot.holders, ...slot.offers, ...slot.waiting].map(({ u }) => u)
        expect(new Set(people).size).toBe(people.length)
        if (slot.waiting.length > 0) expect(slot.left).toBe(0)
      }
    }),
    { numRuns: 500 },
  )
})
