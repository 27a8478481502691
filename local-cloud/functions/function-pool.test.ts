import fc from 'fast-check'
import { createFunctionPool, type PoolOptions } from './function-pool'
import { createInvocation } from './invocation'
import type { Outcome } from './outcome'
import type { WorkerHandle } from './worker-handle'

type Fate = 'done' | 'failed' | 'died' | 'timed-out'
const fates: fc.Arbitrary<Fate> = fc.constantFrom('done', 'failed', 'died', 'timed-out')
const newInvocation = () => createInvocation({ functionName: 'f', source: 'wx_client', event: '{}' }, 0)
const outcomeOf = (fate: Fate): Outcome =>
  fate === 'done' ? { kind: 'done', result: '1', ok: true } : { kind: fate, message: fate }

/** Workers that live in memory: how each start and each event ends is drawn beforehand. */
const fakeWorkers = (loads: boolean[], ends: Fate[], scheduler: fc.Scheduler) => {
  const seen = { alive: 0, mostAlive: 0, overlaps: 0, runs: 0, starts: 0 }
  const endings = new Map<WorkerHandle, () => void>()
  const busy = new Set<WorkerHandle>()
  const start: PoolOptions['start'] = (onEnd) => {
    const loaded = loads[seen.starts % loads.length] ?? true
    seen.starts += 1
    seen.alive += 1
    seen.mostAlive = Math.max(seen.mostAlive, seen.alive)
    let ended = false
    const end = () => {
      if (ended) return
      ended = true
      seen.alive -= 1
      onEnd()
    }
    const ready = scheduler.schedule(Promise.resolve(), 'load').then(() => {
      if (loaded) return
      end()
      throw new Error('cannot be loaded')
    })
    const worker: WorkerHandle = { ready, run: () => Promise.reject(new Error('unused')), end }
    endings.set(worker, end)
    return worker
  }
  const run: PoolOptions['run'] = async (worker) => {
    const fate = ends[seen.runs % ends.length] ?? 'done'
    seen.runs += 1
    if (busy.has(worker)) seen.overlaps += 1
    busy.add(worker)
    await scheduler.schedule(Promise.resolve(), 'event')
    busy.delete(worker)
    if (fate === 'died' || fate === 'timed-out') endings.get(worker)?.()
    return outcomeOf(fate)
  }
  return { seen, start, run }
}

test('every event is answered once, by a worker that runs nothing else, whatever becomes of the workers', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
      fc.array(fates, { minLength: 1, maxLength: 10 }),
      fc.integer({ min: 1, max: 20 }),
      async (scheduler, loads, ends, count) => {
        const { seen, start, run } = fakeWorkers(loads, ends, scheduler)
        const pool = createFunctionPool({ maxWorkers: 2, start, run })
        const calls = Array.from({ length: count }, () => pool.call(newInvocation()))
        const answers = await scheduler.waitFor(Promise.all(calls))
        pool.close()
        expect(answers).toHaveLength(count)
        expect(seen.overlaps).toBe(0)
        expect(seen.mostAlive).toBeLessThanOrEqual(2)
        expect(seen.runs).toBeLessThanOrEqual(count)
      },
    ),
    { numRuns: 300 },
  )
})

test('a reloaded pool answers the next event with a new worker', async () => {
  let starts = 0
  const start: PoolOptions['start'] = (onEnd) => {
    starts += 1
    return { ready: Promise.resolve(), run: () => Promise.reject(new Error('unused')), end: () => onEnd() }
  }
  const pool = createFunctionPool({ maxWorkers: 2, start, run: async () => outcomeOf('done') })
  const first = await pool.call(newInvocation())
  const second = await pool.call(newInvocation())
  pool.reload()
  const third = await pool.call(newInvocation())
  expect([first.cold, second.cold, third.cold]).toEqual([true, false, true])
  expect(starts).toBe(2)
  pool.rest()
  expect(pool.size()).toBe(0)
  pool.close()
})

describe('a worker with nothing to do', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  test('is ended after a minute when it is an extra one, after five when it is the last', async () => {
    const start: PoolOptions['start'] = (onEnd) => ({
      ready: Promise.resolve(),
      run: () => Promise.reject(new Error('unused')),
      end: () => onEnd(),
    })
    const waiting: (() => void)[] = []
    const run: PoolOptions['run'] = () =>
      new Promise((resolve) => waiting.push(() => resolve(outcomeOf('done'))))
    const pool = createFunctionPool({ maxWorkers: 2, start, run })
    const calls = [pool.call(newInvocation()), pool.call(newInvocation())]
    await jest.advanceTimersByTimeAsync(100)
    expect(pool.size()).toBe(2)
    for (const answer of waiting) answer()
    await Promise.all(calls)
    await jest.advanceTimersByTimeAsync(61_000)
    expect(pool.size()).toBe(1)
    await jest.advanceTimersByTimeAsync(3 * 60_000)
    expect(pool.size()).toBe(1)
    await jest.advanceTimersByTimeAsync(2 * 60_000)
    expect(pool.size()).toBe(0)
    pool.close()
  })
})
