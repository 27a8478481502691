import { breakEverywhere, type Job, somebody } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { ok, sceneOf, servingCalls } from './serving-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  const scene = await sceneOf(cloud, 'u-shanli')
  await onRoster(HELPER)
  const shiftId = 'duty-u-shanli-noon@2026-12-10'
  ok(await duty(HELPER, 'take', { shiftId }))
  ok(await duty(HELPER, 'arrive', { shiftId, scene }))
})
afterAll(() => cloud.stop())

const HELPER = 'help-steady'
const { assistance, duty, onRoster } = servingCalls(() => cloud)
const WISH = { whom: 'familyInNeed', need: 'supplies', text: '家里断粮', name: '小林', forOther: null }

const asked = async (rider: string): Promise<string> =>
  ok(await assistance<{ id: string }>(rider, 'ask', WISH)).id
const taken = async (rider: string): Promise<string> => {
  const id = await asked(rider)
  ok(await assistance(SOCIAL_WORKER, 'take', { id }))
  return id
}
const finished = async (rider: string): Promise<string> => {
  const id = await taken(rider)
  ok(await assistance(SOCIAL_WORKER, 'finish', { id, text: '办了' }))
  return id
}
const colleagueId = async (id: string): Promise<string | undefined> => {
  const file = ok(
    await assistance<{ colleagues: { id: string; name: string }[] }>(SOCIAL_WORKER, 'read', { id }),
  )
  return file.colleagues.find(({ name }) => name === '苏老师')?.id
}

const job = (path: string, caller: string | null, inputOf: (rider: string) => Promise<object>): Job => ({
  name: path,
  fn: 'assistance',
  path,
  prepare: async (_, rider) => ({ caller: caller ?? rider, input: await inputOf(rider) }),
})
const studyJob = (path: string, caller: string | null, input: object): Job => ({
  name: `study ${path}`,
  fn: 'study',
  path,
  prepare: async (_, rider) => ({ caller: caller ?? rider, input }),
})

const TASK = {
  order: 20,
  taskKind: 'tell',
  title: '新任务',
  text: '讲一讲。',
  policyId: null,
  questions: [],
  until: null,
  ended: false,
}
const JOBS: Job[] = [
  {
    name: 'ask',
    fn: 'assistance',
    path: 'ask',
    prepare: async () => ({ caller: await newRider(cloud, somebody('help-broken')), input: WISH }),
  },
  job('openFor', SOCIAL_WORKER, async () => {
    const { forOther: _, ...wish } = WISH
    return { ...wish, phone: '13500000001', agreed: true }
  }),
  job('cancel', null, async (rider) => ({ id: await taken(rider) })),
  job('confirm', null, async (rider) => ({ id: await finished(rider), solved: false, text: '还差一点' })),
  job('take', SOCIAL_WORKER, async (rider) => ({ id: await asked(rider) })),
  job('takeOnDuty', HELPER, async (rider) => ({ id: await asked(rider) })),
  job('addStep', SOCIAL_WORKER, async (rider) => ({
    id: await taken(rider),
    day: '2026-12-11',
    text: '约好了',
  })),
  job('finish', SOCIAL_WORKER, async (rider) => ({ id: await taken(rider), text: '办好了' })),
  job('phone', SOCIAL_WORKER, async (rider) => ({ id: await taken(rider) })),
  job('handOver', SOCIAL_WORKER, async (rider) => {
    const id = await taken(rider)
    return { id, colleagueId: await colleagueId(id), why: '请假' }
  }),
  studyJob('answer', null, { taskId: 'study-arbitration', answers: [0, 1, 2] }),
  studyJob('tell', null, { taskId: 'tell-arbitration', where: '商场门口', people: 3, fileId: null }),
  studyJob('saveTask', ADMIN, TASK),
]

test.each(JOBS)(
  '$name: broken at every database operation, the repeated call succeeds and nothing is torn',
  (one) => breakEverywhere(cloud, one),
  120_000,
)

test('after the timer everything told and given that a crash left out', async () => {
  await cloud.local('/local/timer/timer-serving', {})
  expect(await brokenInvariants(cloud)).toEqual([])
  expect((await readCollection(cloud, 'assistance')).filter(({ telling }) => telling)).toEqual([])
  expect((await readCollection(cloud, 'study_results')).filter(({ owed }) => owed)).toEqual([])
})
