import { breakEverywhere, type Job } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { NOON, SOCIAL_WORKER } from '../support/street'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON, env: { XXT_TIMERS: 'off' } })
})
afterAll(() => cloud?.stop())

const must = async <T>(fn: string, caller: string, path: string, input: unknown): Promise<T> => {
  const answer = await cloud.call<T>(fn, caller, path, input)
  if (!answer.ok) throw new Error(`${path}: ${answer.error?.code} ${answer.error?.field ?? ''}`)
  return answer.data
}

const fresh = async (rider: string): Promise<string> =>
  (await must<{ appeal: { id: string } }>('appeal', rider, 'create', { text: '站点欠我工资' })).appeal.id

const held = async (rider: string): Promise<string> => {
  const appealId = await fresh(rider)
  await must('appeal', SOCIAL_WORKER, 'accept', { appealId })
  return appealId
}

const closed = async (rider: string): Promise<string> => {
  const appealId = await held(rider)
  await must('appeal', rider, 'close', { appealId, solved: true })
  return appealId
}

const chenOf = async (appealId: string): Promise<string> => {
  type Tools = { colleagues: { id: string; name: string }[] }
  const { colleagues } = await must<Tools>('appeal', SOCIAL_WORKER, 'tools', { appealId })
  return colleagues.find(({ name }) => name === '陈主任')?.id ?? ''
}

const FIELDS = ['summary']
const proposed = async (rider: string) => {
  const appealId = await held(rider)
  const proposal = { appealId, partner: 'lawyer', partnerName: '何律师', summary: '问仲裁', fields: FIELDS }
  await must('appeal', SOCIAL_WORKER, 'propose', proposal)
  const document = (await readCollection(cloud, 'appeals')).find(({ _id }) => _id === appealId)
  return { appealId, referralId: document?.referrals[0]?.id ?? '' }
}
const consented = async (rider: string) => {
  const both = await proposed(rider)
  await must('appeal', rider, 'answerReferral', { ...both, agree: true, fields: FIELDS })
  return both
}
const sent = async (rider: string) => {
  const both = await consented(rider)
  await must('appeal', SOCIAL_WORKER, 'moveReferral', { ...both, to: 'sent' })
  return both
}

type Made = { caller?: string; input: unknown }
const job = (name: string, path: string, make: (rider: string) => Promise<Made>, fn = 'appeal'): Job => ({
  name,
  fn,
  path,
  prepare: async (_, rider) => {
    const { caller = SOCIAL_WORKER, input } = await make(rider)
    return { caller, input }
  },
})

const JOBS: Job[] = [
  job('say more', 'send', async (rider) => ({
    caller: rider,
    input: { appealId: await held(rider), text: '还有' },
  })),
  job('hand over', 'handOver', async (rider) => {
    const appealId = await held(rider)
    return { input: { appealId, colleagueId: await chenOf(appealId), note: '晚上打' } }
  }),
  job('release', 'release', async (rider) => ({ input: { appealId: await held(rider), why: '休假' } })),
  job('note', 'note', async (rider) => ({ input: { appealId: await held(rider), text: '先等等' } })),
  job('merge', 'merge', async (rider) => ({
    input: { appealId: await held(rider), otherId: await fresh(rider) },
  })),
  job('reopen', 'reopen', async (rider) => ({
    caller: rider,
    input: { appealId: await closed(rider), text: '又来了' },
  })),
  job('rate', 'rate', async (rider) => ({
    caller: rider,
    input: { appealId: await closed(rider), stars: 4, words: '谢谢' },
  })),
  job('propose', 'propose', async (rider) => ({
    input: {
      appealId: await held(rider),
      partner: 'union',
      partnerName: '街道总工会',
      summary: '想入会',
      fields: FIELDS,
    },
  })),
  job('consent', 'answerReferral', async (rider) => ({
    caller: rider,
    input: { ...(await proposed(rider)), agree: true, fields: FIELDS },
  })),
  job('send on', 'moveReferral', async (rider) => ({ input: { ...(await consented(rider)), to: 'sent' } })),
  job(
    'the partner gives it back',
    'answer',
    async (rider) => ({
      caller: 'local-lawyer',
      input: { ...(await sent(rider)), to: 'refused', words: '不在我这里' },
    }),
    'referral',
  ),
  job('evidence', 'setEvidence', async (rider) => ({
    caller: rider,
    input: { appealId: await held(rider), kind: 'pay', happenedOn: '2026-10-01' },
  })),
  job('sort', 'sort', async (rider) => ({
    input: { appealId: await held(rider), category: 'pay', urgent: true },
  })),
  job('open for somebody', 'openFor', async (rider) => ({
    input: { phone: '13977770001', text: `群里的 ${rider}`, consent: '群里同意' },
  })),
  job(
    'a canned reply',
    'saveCanned',
    async (rider) => ({ input: { replyId: null, title: rider.slice(0, 20), text: '你好', shared: true } }),
    'caseload',
  ),
]

test.each(JOBS)(
  '$name: broken at every database operation, the repeated call succeeds and nothing is torn',
  (one) => breakEverywhere(cloud, one),
  180_000,
)

test('tries and their end, broken everywhere', async () => {
  const tried = async (rider: string, days: number): Promise<string> => {
    await cloud.local('/local/clock', { now: '2026-12-14T10:00:00+08:00' })
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
  await breakEverywhere(cloud, job('a try', 'addTry', make(0)))
  await breakEverywhere(cloud, job('given up', 'closeByTries', make(3)))
}, 180_000)
