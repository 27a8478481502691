import { TRPCError } from '@trpc/server'
import fc from 'fast-check'
import { AppError } from '../../domain/errors'
import type { FreezerDocument, TakeWaterAnswer, WaterDayDocument } from '../../domain/water/schema'
import { allOf, type Death, put, resetMemory, runCall } from '../support/documents/memory-cloud'

jest.mock(
  '../../cloudfunctions/_kit/cloud',
  () => jest.requireActual('../support/documents/memory-cloud').memoryCloud,
)

import { catchUp } from '../../cloudfunctions/timer-catchup/catch-up'
import { waterRouter } from '../../cloudfunctions/water/router'

/** Schedules tried; a longer search is one environment variable away. */
const RUNS = Number(process.env.SCHEDULES ?? 400)

const DAY = '2026-12-10'
const NOW = `${DAY}T12:00:00.000+08:00`
const AFTER = `${DAY}T12:05:00.000+08:00`
const STOCK = 2
const LIMIT = 2

/** One tap of a rider at a freezer; taps with the same intent are one request sent again. */
type Tap = { rider: string; intent: number; freezer: string; death: Death | null }

const taps = fc.array(
  fc.record({
    rider: fc.constantFrom('ann', 'bob'),
    intent: fc.integer({ min: 1, max: 3 }),
    freezer: fc.constantFrom('u1', 'u2'),
    death: fc.option(
      fc.record({
        nth: fc.integer({ min: 1, max: 5 }),
        when: fc.constantFrom('before' as const, 'after' as const),
      }),
      { freq: 4 },
    ),
  }),
  { minLength: 2, maxLength: 7 },
)

/** The code a rider would be told; what nobody foresaw is told in words no test expects. */
const codeOf = (error: unknown): string => {
  const cause = error instanceof TRPCError ? error.cause : error
  if (cause instanceof AppError && cause.code !== 'UNKNOWN') return cause.code
  return `unforeseen: ${String(error)}`
}

type Answer = { request: string; freezer: string; pick: TakeWaterAnswer['pick'] | null; code: string }

const tapOnce = async ({ rider, intent, freezer }: Tap): Promise<Answer> => {
  const request = `request-${rider}-${intent}`
  const caller = waterRouter.createCaller({ openid: rider, now: NOW, requestId: request, log: () => {} })
  try {
    const { pick } = await caller.take({ freezerId: freezer })
    return { request, freezer, pick, code: 'had' }
  } catch (error) {
    return { request, freezer, pick: null, code: codeOf(error) }
  }
}

const seed = (): void => {
  const limits = {
    waterLimitWithPhone: 2,
    waterLimitWithoutPhone: LIMIT,
    waterLimitInHeat: 4,
    heatMode: false,
  }
  const words = { name: 'x', district: 'x', city: 'x', lengthMetres: 1, source: 'x', dutyPhone: null }
  const desk = { appealDay: { from: '09:00', to: '21:00' }, firstAnswerMinutes: 30, hotlines: [] }
  put('street', { _id: 'street', kind: 'street', ...limits, ...words, ...desk })
  for (const _id of ['u1', 'u2']) {
    const counts = { capacity: 10, stock: STOCK, given: 100, givenAtStart: 100, lowAt: 0 }
    put('freezers', {
      _id,
      name: _id,
      stationId: 's',
      ...counts,
      open: true,
      claims: [],
      refills: [],
      sample: true,
    })
  }
}

const picksOf = (freezerId: string): string[] =>
  allOf<WaterDayDocument>('water_days')
    .flatMap((day) => day.picks)
    .filter((pick) => pick.freezerId === freezerId)
    .map((pick) => pick.k)

const checkBottles = (settled: boolean): void => {
  for (const day of allOf<WaterDayDocument>('water_days')) {
    expect(day.taken).toBe(day.picks.length)
    expect(day.taken).toBeLessThanOrEqual(LIMIT)
  }
  for (const freezer of allOf<FreezerDocument>('freezers')) {
    const given = freezer.given - freezer.givenAtStart
    const picked = picksOf(freezer._id).length
    expect(freezer.stock).toBeGreaterThanOrEqual(0)
    expect(freezer.stock + given).toBe(STOCK)
    expect(given).toBeGreaterThanOrEqual(picked)
    expect(given).toBeLessThanOrEqual(picked + freezer.claims.length)
    if (settled) expect({ claims: freezer.claims, given }).toEqual({ claims: [], given: picked })
  }
}

/** A request that was answered with a bottle has it in its day, once, and is always answered the same. */
const checkAnswers = (answers: Answer[]): void => {
  const had = answers.filter(({ pick }) => pick !== null)
  for (const { request, freezer } of had) {
    expect(picksOf(freezer).filter((k) => k === request)).toHaveLength(1)
  }
  const byRequest = new Map(had.map((answer) => [answer.request, JSON.stringify(answer.pick)]))
  for (const answer of had) expect(JSON.stringify(answer.pick)).toBe(byRequest.get(answer.request))
  for (const { code } of answers) {
    expect(['had', 'WATER_LIMIT_REACHED', 'WATER_EMPTY', 'REQUEST_ID_REUSED', 'BUSY']).toContain(code)
  }
}

const play = (blindTo: string[] = []) =>
  fc.asyncProperty(fc.scheduler(), taps, async (scheduler, wishes) => {
    resetMemory((what) => scheduler.schedule(Promise.resolve(), what), blindTo)
    seed()
    const answers: Answer[] = []
    for (const [index, tap] of wishes.entries()) {
      void runCall(`${index} ${tap.rider}`, tap.death, () => tapOnce(tap)).then((answer) => {
        answers.push(answer)
      })
    }
    await scheduler.waitIdle()
    checkBottles(false)
    checkAnswers(answers)
    if (wishes.every((tap) => tap.death === null)) expect(answers).toHaveLength(wishes.length)

    const caughtUp = catchUp(AFTER, () => {})
    await scheduler.waitIdle()
    await caughtUp
    checkBottles(true)
    checkAnswers(answers)
  })

test('in whatever order the operations happen and whichever calls die: every bottle is had once or back', async () => {
  await fc.assert(play(), { numRuns: RUNS })
}, 120_000)

test('the proof sees a version that writes without its conditions', async () => {
  for (const blindTo of [['stock'], ['taken', 'picks.k']]) {
    const careless = await fc.check(play(blindTo), { numRuns: 3000 })
    expect({ blindTo, seen: careless.failed }).toEqual({ blindTo, seen: true })
  }
}, 120_000)
