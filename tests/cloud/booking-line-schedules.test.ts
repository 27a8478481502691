import fc from 'fast-check'
import type { SlotDocument } from '../../domain/booking/schema'
import { firstSlot } from '../../domain/booking/test-samples'
import { allOf, put, resetMemory } from '../support/documents/memory-cloud'

jest.mock(
  '../../cloudfunctions/_kit/cloud',
  () => jest.requireActual('../support/documents/memory-cloud').memoryCloud,
)

import {
  findSlot,
  releasePlace,
  settleStored,
  takeLine,
  takeOffer,
  takePlace,
} from '../../cloudfunctions/_store/booking-slots'

/** Schedules tried; a longer search is one environment variable away. */
const RUNS = Number(process.env.SCHEDULES ?? 4500)

const SLOT: SlotDocument = { ...firstSlot(), capacity: 1, left: 1 }
const NOW = '2026-12-10T12:00:00.000+08:00'
const LATER = '2026-12-10T12:31:00.000+08:00'

type Act = { who: string; does: 'book' | 'line' | 'accept' | 'leave' | 'look'; late: boolean }

const acts = fc.array(
  fc.record({
    who: fc.constantFrom('ann', 'bob', 'cat'),
    does: fc.constantFrom(
      'book' as const,
      'line' as const,
      'accept' as const,
      'leave' as const,
      'look' as const,
    ),
    late: fc.boolean(),
  }),
  { minLength: 2, maxLength: 5 },
)

/** What was answered with yes and not given back since: nobody may lose it. */
const granted = new Set<string>()

const leave = async (who: string, now: string): Promise<void> => {
  const slot = await findSlot(SLOT._id)
  const mine = [...(slot?.holders ?? []), ...(slot?.offers ?? []), ...(slot?.waiting ?? [])]
  const k = mine.find(({ u }) => u === who)?.k
  if (slot && k && (await releasePlace(slot, { openid: who, k }, 'cancelled', now))) granted.delete(k)
}

const look = async (now: string): Promise<void> => {
  const slot = await findSlot(SLOT._id)
  if (slot) await settleStored(slot, now)
}

const run = async ({ who, does, late }: Act, index: number): Promise<void> => {
  const now = late ? LATER : NOW
  const claim = { slotId: SLOT._id, openid: who, k: `request-${who}-${index}` }
  const first = { ...claim, k: `request-${who}-first` }
  if (does === 'book' && (await takePlace(claim, { now, again: false }))) granted.add(claim.k)
  if (does === 'line') await takeLine(claim, { now, again: false })
  if (does === 'accept' && (await takeOffer(first, now))) granted.add(first.k)
  if (does === 'leave') await leave(who, now)
  if (does === 'look') await look(now)
}

const check = (): void => {
  const [slot] = allOf<SlotDocument>('slots')
  if (!slot) throw new Error('the slot is gone')
  expect(slot.left).toBeGreaterThanOrEqual(0)
  expect(slot.left + slot.holders.length + slot.offers.length).toBe(slot.capacity)
  const people = [...slot.holders, ...slot.offers, ...slot.waiting].map(({ u }) => u)
  expect(new Set(people).size).toBe(people.length)
  const held = slot.holders.map(({ k }) => k)
  expect(held.sort()).toEqual([...granted].sort())
  const out = new Set(slot.gone.map(({ k }) => k))
  for (const { k } of [...slot.holders, ...slot.offers, ...slot.waiting]) expect(out.has(k)).toBe(false)
}

/** A place kept for ann, bob behind her: what the next acts fight for. */
const seed = (): void => {
  const offers = [{ u: 'ann', k: 'request-ann-first', until: '2026-12-10T12:30:00.000+08:00' }]
  const waiting = [{ u: 'bob', k: 'request-bob-first', at: NOW }]
  put('slots', { ...SLOT, left: 0, offers, waiting })
}

const play = (blindTo: string[] = []) =>
  fc.asyncProperty(fc.scheduler(), acts, async (scheduler, wishes) => {
    resetMemory((what) => scheduler.schedule(Promise.resolve(), what), blindTo)
    granted.clear()
    seed()
    const done = Promise.all(wishes.map(run))
    await scheduler.waitIdle()
    await done
    check()
    const settled = look(LATER)
    await scheduler.waitIdle()
    await settled
    check()
    const [slot] = allOf<SlotDocument>('slots')
    if (slot && slot.waiting.length > 0) expect(slot.left).toBe(0)
  })

test('in whatever order places are taken, offered, given back and run out: they add up and nobody is in twice', async () => {
  await fc.assert(play(), { numRuns: RUNS })
}, 240_000)

test('the proof sees a version that promotes without asking whether the slot has moved', async () => {
  const careless = await fc.check(play(['rev']), { numRuns: 20_000, seed: 1 })
  expect(careless.failed).toBe(true)
  const greedy = await fc.check(play(['left', 'waiting.0']), { numRuns: 20_000, seed: 1 })
  expect(greedy.failed).toBe(true)
}, 240_000)
