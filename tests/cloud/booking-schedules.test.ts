import { TRPCError } from '@trpc/server'
import fc from 'fast-check'
import { effectiveState } from '../../domain/booking/effective-state'
import type { BookingDocument, SlotDocument } from '../../domain/booking/schema'
import { slotsOfDay } from '../../domain/booking/slots-of-day'
import { haircut } from '../../domain/booking/test-samples'
import { AppError } from '../../domain/errors'
import { allOf, type Death, put, resetMemory, runCall } from './booking-memory-cloud'

jest.mock('../../cloudfunctions/_kit/cloud', () => jest.requireActual('./booking-memory-cloud').memoryCloud)

import { bookingRouter } from '../../cloudfunctions/booking/router'
import { runBookings } from '../../cloudfunctions/timer-booking/run-bookings'

/** Schedules tried; a longer search is one environment variable away. */
const RUNS = Number(process.env.SCHEDULES ?? 400)

const NOW = '2026-12-10T12:00:00.000+08:00'
const AFTER = '2026-12-10T12:05:00.000+08:00'
const PROGRAMME = { ...haircut, capacity: 1, to: '14:40' }
const SLOTS = slotsOfDay(PROGRAMME, '2026-12-15').map(({ _id }) => _id)

const callerOf = (openid: string, requestId: string, now: string) =>
  bookingRouter.createCaller({ openid, now, requestId, log: () => {} })

/** One tap of a rider: books a slot, and perhaps cancels what it booked; taps of one rider may overlap. */
type Tap = { rider: string; intent: number; slot: number; cancels: boolean; death: Death | null }

const taps = fc.array(
  fc.record({
    rider: fc.constantFrom('ann', 'bob', 'cat'),
    intent: fc.integer({ min: 1, max: 2 }),
    slot: fc.integer({ min: 0, max: 1 }),
    cancels: fc.boolean(),
    death: fc.option(
      fc.record({
        nth: fc.integer({ min: 1, max: 6 }),
        when: fc.constantFrom('before' as const, 'after' as const),
      }),
      { freq: 4 },
    ),
  }),
  { minLength: 2, maxLength: 5 },
)

const EXPECTED = ['QUOTA_REACHED', 'REQUEST_ID_REUSED', 'BOOKING_ENDED', 'SLOT_FULL', 'BUSY']

/** The code a rider would be told; what nobody foresaw is told in words no test expects. */
const codeOf = (error: unknown): string => {
  const cause = error instanceof TRPCError ? error.cause : error
  if (cause instanceof AppError && cause.code !== 'UNKNOWN') return cause.code
  return `unforeseen: ${String(error)}`
}

const tapOnce = async ({ rider, intent, slot, cancels }: Tap, index: number): Promise<string> => {
  try {
    const caller = callerOf(rider, `request-${rider}-${intent}`, NOW)
    const { booking } = await caller.create({ slotId: SLOTS[slot] ?? '' })
    if (!cancels) return `booked ${slot}`
    await callerOf(rider, `request-cancel-${index}`, NOW).cancel({ bookingId: booking.id })
    return 'cancelled'
  } catch (error) {
    return codeOf(error)
  }
}

const placesOf = (rider: string): number =>
  allOf<SlotDocument>('slots').filter((slot) => slot.holders.some(({ u }) => u === rider)).length

const checkSlots = (): void => {
  for (const slot of allOf<SlotDocument>('slots')) {
    expect(slot.left + slot.holders.length).toBe(slot.capacity)
    expect(slot.left).toBeGreaterThanOrEqual(0)
  }
  for (const rider of ['ann', 'bob', 'cat']) expect(placesOf(rider)).toBeLessThanOrEqual(1)
}

const checkBookings = (now: string, settled: boolean): void => {
  const slots = allOf<SlotDocument>('slots')
  const bookings = allOf<BookingDocument>('bookings')
  const booked = bookings.filter((booking) => {
    const slot = slots.find(({ _id }) => _id === booking.slotId) ?? null
    return effectiveState(booking, slot, now) === 'booked'
  })
  const held = slots.flatMap((slot) => slot.holders.map(({ u }) => `${slot._id} ${u}`))
  expect(booked.map(({ slotId, openid }) => `${slotId} ${openid}`).sort()).toEqual(held.sort())
  if (!settled) return
  for (const booking of bookings) expect(booking.state).not.toBe('claiming')
}

const seed = (): void => {
  put('street', { ...PROGRAMME, v: 0 })
  for (const slot of slotsOfDay(PROGRAMME, '2026-12-15')) put('slots', { ...slot })
  for (const _id of ['ann', 'bob', 'cat']) {
    const nothing = { occupation: null, platform: null, phoneBy: null }
    put('people', { _id, ...nothing, phoneIndex: 'x', phoneMasked: 'x', createdAt: NOW, updatedAt: NOW })
  }
}

const play = (blindTo: string[] = []) =>
  fc.asyncProperty(fc.scheduler(), taps, async (scheduler, wishes) => {
    resetMemory((what) => scheduler.schedule(Promise.resolve(), what), blindTo)
    seed()
    const answers: string[] = []
    for (const [index, tap] of wishes.entries()) {
      void runCall(`${index} ${tap.rider}`, tap.death, () => tapOnce(tap, index)).then((answer) => {
        answers.push(answer)
      })
    }
    await scheduler.waitIdle()
    checkSlots()
    for (const answer of answers) expect([...EXPECTED, 'booked 0', 'booked 1', 'cancelled']).toContain(answer)
    if (wishes.every((tap) => tap.death === null)) expect(answers).toHaveLength(wishes.length)

    const caughtUp = runBookings(AFTER, () => {})
    await scheduler.waitIdle()
    await caughtUp
    checkSlots()
    checkBookings(AFTER, true)
  })

test('in whatever order the operations happen and whichever calls die: no place twice, none lost, no rider holds two', async () => {
  await fc.assert(play(), { numRuns: RUNS })
}, 120_000)

test('the proof sees a version that writes without its conditions', async () => {
  const careless = await fc.check(play(['left']), { numRuns: 2000 })
  expect(careless.failed).toBe(true)
  const twice = await fc.check(play(['holders.u', 'left']), { numRuns: 2000 })
  expect(twice.failed).toBe(true)
}, 120_000)
