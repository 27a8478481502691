import { breakEverywhere, type Job } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { NOON } from '../support/street'
import { appealJob, appealScenes } from './appeal-fault-jobs'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON, env: { XXT_TIMERS: 'off' } })
})
afterAll(() => cloud?.stop())

const { held, closed, listed, photo, withPicture } = appealScenes(() => cloud)

/** What a person does with their own appeal. */
const JOBS: Job[] = [
  appealJob('say more', 'send', async (rider) => ({
    caller: rider,
    input: { appealId: await held(rider), text: '还有' },
  })),
  appealJob('reopen', 'reopen', async (rider) => ({
    caller: rider,
    input: { appealId: await closed(rider), text: '又来了' },
  })),
  appealJob('rate', 'rate', async (rider) => ({
    caller: rider,
    input: { appealId: await closed(rider), stars: 4, words: '谢谢' },
  })),
  appealJob('choose a checklist', 'setEvidence', async (rider) => ({
    caller: rider,
    input: { appealId: await held(rider), kind: 'pay', happenedOn: '2026-10-01' },
  })),
  appealJob('a picture on a line', 'addEvidence', async (rider) => ({
    caller: rider,
    input: { appealId: await listed(rider), line: 'agreed', fileId: await photo(rider) },
  })),
  appealJob('a picture off its line', 'removeEvidence', async (rider) => ({
    caller: rider,
    input: await withPicture(rider),
  })),
  appealJob('the evidence as a file', 'exportEvidence', async (rider) => {
    const { appealId } = await withPicture(rider)
    return { caller: rider, input: { appealId } }
  }),
  appealJob('a card helped', 'helped', async (rider) => ({ caller: rider, input: { policyId: 'c01' } })),
]

test.each(JOBS)(
  '$name: broken at every database operation, the repeated call succeeds and nothing is torn',
  (one) => breakEverywhere(cloud, one),
  120_000,
)
