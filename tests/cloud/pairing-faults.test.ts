import { breakEverywhere, type Job } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { brokenInvariants } from '../support/invariants'
import { NOON, SOCIAL_WORKER } from '../support/street'
import { FACTS, PLAN, pairingCalls } from './pairing-calls'

let cloud: TestCloud
let phones = 0

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

const { register, offer, paired, arrive, leave, read } = pairingCalls(() => cloud)

/** The riders of these jobs come without a number, so that each is offered under one of their own. */
const bare = (rider: string): string => `bare-${rider}`

const job = (path: string, prepare: (rider: string) => Promise<{ caller: string; input: unknown }>): Job => ({
  name: path,
  fn: 'pairing',
  path,
  prepare: (_, rider) => prepare(bare(rider)),
})

const JOBS: Job[] = [
  job('register', async () => ({
    caller: SOCIAL_WORKER,
    input: { facts: FACTS, version: '2026-11', way: 'paper' },
  })),
  job('save', async () => {
    const elderId = await register()
    return { caller: SOCIAL_WORKER, input: { elderId, facts: FACTS, edited: (await read(elderId)).edited } }
  }),
  job('offer', async (rider) => {
    phones += 1
    const phone = `133${String(phones).padStart(8, '0')}`
    await cloud.bindPhone(rider, phone)
    return { caller: SOCIAL_WORKER, input: { elderId: await register(), phone, plan: PLAN } }
  }),
  job('answer', async (rider) => ({
    caller: rider,
    input: { pairingId: await offer(rider, await register()), yes: true },
  })),
  job('changeMine', async (rider) => ({
    caller: rider,
    input: { pairingId: (await paired(rider)).pairingId, act: 'paused', why: '回老家' },
  })),
  job('change', async (rider) => ({
    caller: SOCIAL_WORKER,
    input: { pairingId: (await paired(rider)).pairingId, act: 'ended', side: 'elder', why: '想换个人' },
  })),
  job('plan', async (rider) => ({
    caller: SOCIAL_WORKER,
    input: { pairingId: (await paired(rider)).pairingId, plan: { ...PLAN, minutes: 45 } },
  })),
  job('arrive', async (rider) => ({ caller: rider, input: { pairingId: (await paired(rider)).pairingId } })),
  job('leave', async (rider) => {
    const { pairingId } = await paired(rider)
    return {
      caller: rider,
      input: { visitId: await arrive(rider, pairingId), how: 'needsHelp', note: '头晕' },
    }
  }),
  job('handle', async (rider) => {
    const visitId = await arrive(rider, (await paired(rider)).pairingId)
    await leave(rider, visitId, 'noAnswer')
    return { caller: SOCIAL_WORKER, input: { visitId, result: 'familyCame' } }
  }),
  job('keepCall', async (rider) => {
    const { pairingId, elderId } = await paired(rider)
    await leave(rider, await arrive(rider, pairingId))
    return { caller: SOCIAL_WORKER, input: { elderId, result: 'cameFine' } }
  }),
  job('close', async (rider) => {
    const { pairingId, elderId } = await paired(rider)
    await leave(rider, await arrive(rider, pairingId))
    return { caller: SOCIAL_WORKER, input: { elderId, why: 'movedAway' } }
  }),
  job('riderPhone', async (rider) => ({
    caller: SOCIAL_WORKER,
    input: { pairingId: (await paired(rider)).pairingId },
  })),
]

test.each(JOBS)(
  '$name: broken at every database operation, the repeated call succeeds and nothing is torn',
  (one) => breakEverywhere(cloud, one),
  120_000,
)

test('what a crash left between a call and its visits the timer finishes', async () => {
  const { elderId, pairingId } = await paired('left-open')
  await leave('left-open', await arrive('left-open', pairingId))
  const call = { elderId, result: 'cameFine' }
  await cloud.local('/local/faults', [{ function: 'pairing', nth: 4, kind: 'kill-before', times: 1 }])
  expect((await cloud.call('pairing', SOCIAL_WORKER, 'keepCall', call)).ok).toBe(false)
  await cloud.local('/local/faults', [])
  for (let n = 0; n < 2; n += 1) await cloud.local('/local/timer/timer-pairings', {})
  expect(await brokenInvariants(cloud)).toEqual([])
  const { visits } = await read(elderId)
  expect(visits).toMatchObject([{ state: 'confirmed' }])
})
