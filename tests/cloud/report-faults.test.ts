import { breakEverywhere, type Job } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { brokenInvariants } from '../support/invariants'
import { NOON, SOCIAL_WORKER } from '../support/street'
import { upload } from '../support/upload'
import { desk, finish, freshPhoto, newReport, reportInput } from './report-calls'

const byDesk =
  (input: (cloud: TestCloud, reportId: string, rider: string) => object | Promise<object>) =>
  async (cloud: TestCloud, rider: string) => {
    const reportId = await newReport(cloud, rider)
    return { caller: SOCIAL_WORKER, input: { reportId, ...(await input(cloud, reportId, rider)) } }
  }

const job = (path: string, prepare: Job['prepare']): Job => ({ name: path, fn: 'report', path, prepare })

const JOBS: Job[] = [
  job('create', async (cloud, rider) => ({
    caller: rider,
    input: reportInput({ photos: [await upload(cloud, rider, freshPhoto())] }),
  })),
  job('addVoice', async (cloud, rider) => ({
    caller: rider,
    input: { reportId: await newReport(cloud, `${rider}-other`) },
  })),
  job('answer', async (cloud, rider) => {
    const reportId = await newReport(cloud, rider)
    await finish(cloud, reportId)
    return { caller: rider, input: { reportId, solved: true } }
  }),
  job(
    'review',
    byDesk(() => ({ show: false, reason: '重复了' })),
  ),
  job(
    'dispatch',
    byDesk(() => ({ to: '市政', until: '2026-12-20' })),
  ),
  job(
    'work',
    byDesk(() => ({})),
  ),
  job(
    'finish',
    byDesk(async (cloud) => ({
      result: '修好了',
      photos: [await upload(cloud, SOCIAL_WORKER, freshPhoto())],
    })),
  ),
  job(
    'merge',
    byDesk(async (cloud, reportId, rider) => {
      await cloud.call('report', `${rider}-voice`, 'addVoice', { reportId })
      return { into: await newReport(cloud, `${rider}-target`) }
    }),
  ),
  job(
    'correct',
    byDesk(() => ({ kind: 'suggestion', category: 'road', metres: 120 })),
  ),
  job(
    'setObserver',
    byDesk(() => ({ grid: '一网格' })),
  ),
  job('reviewPicture', async (cloud, rider) => {
    const reportId = await newReport(cloud, rider, { photos: [await upload(cloud, rider, freshPhoto())] })
    const { data } = await desk(cloud, 'read', { reportId })
    const { report } = data as { report: { pictures: { id: string }[] } }
    return { caller: SOCIAL_WORKER, input: { reportId, pictureId: report.pictures[0]?.id, show: true } }
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

test('what a crash left untold the timer tells; then nothing is torn', async () => {
  await cloud.local('/local/timer/timer-reports', {})
  expect(await brokenInvariants(cloud)).toEqual([])
})
