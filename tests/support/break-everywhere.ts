import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Answer, TestCloud } from './cloud'
import { brokenInvariants } from './invariants'
import { newRider } from './street'

/** One mutation: what has to be there before (made anew for every attempt, for a rider with a phone number), and the call. */
export type Job = {
  name: string
  fn: string
  path: string
  prepare: (cloud: TestCloud, rider: string) => Promise<{ caller: string; input: unknown }>
}

export const BREAKS = ['fail', 'kill-before', 'kill-after'] as const
type Break = (typeof BREAKS)[number]

const TIMERS = readdirSync(path.resolve(__dirname, '../../cloudfunctions')).filter((name) =>
  name.startsWith('timer-'),
)

/** Every timer of the product once, as if its minute had come. */
const runTimers = async (cloud: TestCloud): Promise<void> => {
  await Promise.all(TIMERS.map((name) => cloud.local(`/local/timer/${name}`, {})))
}

let people = 0
/** A name nobody had before. */
export const somebody = (prefix: string): string => `${prefix}-${people++}`

/** How many database operations the mutation takes when nothing breaks; it must succeed. */
export const runOnce = async (cloud: TestCloud, job: Job): Promise<number> => {
  const { caller, input } = await job.prepare(cloud, await newRider(cloud, somebody('whole')))
  const answer = await cloud.call(job.fn, caller, job.path, input)
  expect(answer.error).toBeUndefined()
  expect(answer.dbOps).toBeGreaterThan(0)
  return answer.dbOps
}

const breakAt = async (cloud: TestCloud, job: Job, nth: number, kind: Break): Promise<Answer> => {
  const { caller, input } = await job.prepare(cloud, await newRider(cloud, somebody('broken')))
  const requestId = randomUUID()
  await cloud.local('/local/faults', [{ function: job.fn, nth, kind, times: 1 }])
  const first = await cloud.call(job.fn, caller, job.path, input, { requestId })
  await cloud.local('/local/faults', [])
  // Killed before an operation or failed at it, the same is on disk: one is repeated at once, the other after timers
  // that do not know the request have finished what they found.
  if (kind === 'kill-before') await runTimers(cloud)
  const retried = await cloud.call(job.fn, caller, job.path, input, { requestId })
  if (first.ok) expect(retried.data).toEqual(first.data)
  return retried
}

/**
 * Breaks the mutation at every one of its database operations, in every way: the repeated call must succeed, at
 * once and after the timers have run, and nothing may be torn on disk.
 */
export const breakEverywhere = async (cloud: TestCloud, job: Job): Promise<void> => {
  const operations = await runOnce(cloud, job)
  for (let nth = 1; nth <= operations; nth++) {
    for (const kind of BREAKS) {
      const retried = await breakAt(cloud, job, nth, kind)
      expect({ nth, kind, error: retried.error }).toEqual({ nth, kind, error: undefined })
    }
  }
  // Every attempt leaves documents of its own, so what was torn by any of them is still torn now.
  expect(await brokenInvariants(cloud, false)).toEqual([])
}
