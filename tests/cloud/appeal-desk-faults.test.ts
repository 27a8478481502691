import { breakEverywhere, type Job } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { ADMIN, NOON, SOCIAL_WORKER } from '../support/street'
import { appealJob, appealScenes } from './appeal-fault-jobs'

const MONDAY = '2026-12-14'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON, env: { XXT_TIMERS: 'off' } })
})
afterAll(() => cloud?.stop())

const { must, fresh, held, colleague, listed } = appealScenes(() => cloud)

/** What a worker does with a case beside answering it. */
const JOBS: Job[] = [
  appealJob('hand over', 'handOver', async (rider) => {
    const appealId = await held(rider)
    return { input: { appealId, colleagueId: await colleague(appealId, '陈主任'), note: '晚上打' } }
  }),
  appealJob('release', 'release', async (rider) => ({
    input: { appealId: await held(rider), why: '休假' },
  })),
  appealJob('note', 'note', async (rider) => ({ input: { appealId: await held(rider), text: '先等等' } })),
  appealJob('sort', 'sort', async (rider) => ({
    input: { appealId: await held(rider), category: 'pay', urgent: true },
  })),
  appealJob('merge', 'merge', async (rider) => ({
    input: { appealId: await held(rider), otherId: await fresh(rider) },
  })),
  appealJob('open for somebody', 'openFor', async (rider) => ({
    input: { phone: '13977770001', text: `群里的 ${rider}`, consent: '群里同意' },
  })),
  appealJob('the evidence as a file for the lawyer', 'exportCase', async (rider) => ({
    input: { appealId: await listed(rider) },
  })),
]

test.each(JOBS)(
  '$name: broken at every database operation, the repeated call succeeds and nothing is torn',
  (one) => breakEverywhere(cloud, one),
  120_000,
)

test('standing in for somebody who is away, broken everywhere', async () => {
  const me = await colleague(await held('away-rider'), '田老师')
  const absence = { colleagueId: me, from: '2026-12-10', to: '2026-12-11', substituteId: null }
  type Saved = { absence: { id: string } }
  const saved = await must<Saved>('caseload', SOCIAL_WORKER, 'saveAbsence', absence)
  const substitute = appealJob('substitute', 'substitute', async (rider) => ({
    caller: ADMIN,
    input: { appealId: await held(rider) },
  }))
  await breakEverywhere(cloud, substitute)
  await must('caseload', SOCIAL_WORKER, 'endAbsence', { absenceId: saved.absence.id })
}, 120_000)

test('tries and their end, broken everywhere', async () => {
  const tried = async (rider: string, days: number): Promise<string> => {
    await cloud.local('/local/clock', { now: `${MONDAY}T10:00:00+08:00` })
    const appealId = await held(rider)
    await must('appeal', SOCIAL_WORKER, 'reply', { appealId, text: '哪天的事？', asks: true })
    for (let day = 0; day < days; day += 1) {
      await cloud.local('/local/clock', { now: `2026-12-${14 + day}T12:00:00+08:00` })
      await must('appeal', SOCIAL_WORKER, 'addTry', { appealId, way: 'phone' })
    }
    return appealId
  }
  const make = (days: number) => async (rider: string) => ({
    input: { appealId: await tried(rider, days), ...(days === 0 && { way: 'visit' }) },
  })
  await breakEverywhere(cloud, appealJob('a try', 'addTry', make(0)))
  await breakEverywhere(cloud, appealJob('given up', 'closeByTries', make(3)))
}, 120_000)
