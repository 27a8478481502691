import { breakEverywhere, type Job } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, NOON, SOCIAL_WORKER } from '../support/street'
import { cardContent, policyDesk } from './policy-calls'

const job = (name: string, path: string, prepare: Job['prepare']): Job => ({
  name,
  fn: 'policy',
  path,
  prepare,
})
const content = cardContent()

/** Every attempt has a card of its own, so nobody else moves it on. */
const JOBS: Job[] = [
  job('a new card', 'saveDraft', async (_, rider) => ({
    caller: SOCIAL_WORKER,
    input: { policyId: null, rev: 0, content: cardContent({ title: rider }) },
  })),
  job('a draft again', 'saveDraft', async (cloud) => {
    const { policyId, rev } = await policyDesk(cloud).written(content)
    return { caller: SOCIAL_WORKER, input: { policyId, rev, content } }
  }),
  job('hand in', 'submitDraft', async (cloud) => {
    const { policyId, rev } = await policyDesk(cloud).written(content)
    return { caller: SOCIAL_WORKER, input: { policyId, rev } }
  }),
  job('publish', 'reviewDraft', async (cloud) => {
    const { policyId, rev } = await policyDesk(cloud).submitted(content)
    return { caller: ADMIN, input: { policyId, rev, decision: 'publish' } }
  }),
  job('send back', 'reviewDraft', async (cloud) => {
    const { policyId, rev } = await policyDesk(cloud).submitted(content)
    return { caller: ADMIN, input: { policyId, rev, decision: 'sendBack', why: '再问问' } }
  }),
  job('checked', 'checkCard', async (cloud) => {
    const { policyId, rev } = await policyDesk(cloud).published(content)
    return { caller: SOCIAL_WORKER, input: { policyId, rev } }
  }),
  job('drop', 'dropDraft', async (cloud) => {
    const { policyId, rev } = await policyDesk(cloud).written(content)
    return { caller: SOCIAL_WORKER, input: { policyId, rev } }
  }),
]

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

test.each(JOBS)(
  '$name: broken at every database operation, the repeated call succeeds and nothing is torn',
  (each) => breakEverywhere(cloud, each),
  120_000,
)

test('a crash before the row of a first step loses neither the row nor what the files had said', async () => {
  const desk = policyDesk(cloud)
  const { rev } = await desk.read('c05')
  await cloud.local('/local/faults', [{ function: 'policy', nth: 5, kind: 'kill-before', times: 1 }])
  const torn = await desk.step('checkCard', SOCIAL_WORKER, { policyId: 'c05', rev })
  await cloud.local('/local/faults', [])
  expect(torn.ok).toBe(false)
  const seen = await desk.read('c05')
  expect(seen.history.map(({ step }) => step)).toEqual(['checked', 'files'])
  expect((await desk.step('checkCard', ADMIN, { policyId: 'c05', rev: seen.rev })).ok).toBe(true)
  const { history } = await desk.read('c05')
  expect(history.map(({ step }) => step)).toEqual(['checked', 'checked', 'files'])
  expect(await brokenInvariants(cloud)).toEqual([])
})
