import { randomUUID } from 'node:crypto'
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

/** Which timer finishes what a function left; the others have nothing of its. */
const TIMERS: Record<string, string> = {
  activity: 'timer-activities',
  appeal: 'timer-appeals',
  assistance: 'timer-serving',
  booking: 'timer-booking',
  caseload: 'timer-appeals',
  childcare: 'timer-care',
  clinic: 'timer-care',
  duty: 'timer-serving',
  lesson: 'timer-pairings',
  need: 'timer-reports',
  observer: 'timer-reports',
  pairing: 'timer-pairings',
  partner: 'timer-points',
  party: 'timer-serving',
  points: 'timer-points',
  programme: 'timer-programme',
  referral: 'timer-appeals',
  report: 'timer-reports',
  study: 'timer-points',
  wall: 'timer-wall',
}

/** The timer of a function once, as if its minute had come. */
const runTimer = (cloud: TestCloud, fn: string): Promise<unknown> =>
  cloud.local(`/local/timer/${TIMERS[fn] ?? 'timer-catchup'}`, {})

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

/** An answer but for the signature of file addresses, which says until when it holds. */
const lasting = (data: unknown): string => JSON.stringify(data).replaceAll(/\?t=\d+&sign=\w+/g, '')

const breakAt = async (cloud: TestCloud, job: Job, nth: number, kind: Break): Promise<Answer> => {
  const { caller, input } = await job.prepare(cloud, await newRider(cloud, somebody('broken')))
  const requestId = randomUUID()
  await cloud.local('/local/faults', [{ function: job.fn, nth, kind, times: 1 }])
  const first = await cloud.call(job.fn, caller, job.path, input, { requestId })
  await cloud.local('/local/faults', [])
  // Killed before an operation or failed at it, the same is on disk: one is repeated at once, the other after the
  // timer, which does not know the request, has finished what it found.
  if (kind === 'kill-before') await runTimer(cloud, job.fn)
  const retried = await cloud.call(job.fn, caller, job.path, input, { requestId })
  if (first.ok) expect(lasting(retried.data)).toBe(lasting(first.data))
  return retried
}

/**
 * Breaks the mutation at every one of its database operations, in every way: the repeated call must succeed, at
 * once and after its timer has run, and nothing may be torn on disk.
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
