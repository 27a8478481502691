import { breakEverywhere, type Job } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { NOON, SOCIAL_WORKER } from '../support/street'
import { appealJob, appealScenes } from './appeal-fault-jobs'

const FIELDS = ['summary']
const LAWYER = 'local-lawyer'

let cloud: TestCloud
let me: string

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON, env: { XXT_TIMERS: 'off' } })
  me = await colleague(await held('absence-rider'), '田老师')
})
afterAll(() => cloud?.stop())

const { must, held, colleague, proposed, consented, sent, taken } = appealScenes(() => cloud)

const byLawyer = (name: string, from: typeof sent, answer: { to: string; words?: string }): Job =>
  appealJob(
    name,
    'answer',
    async (rider) => ({ caller: LAWYER, input: { ...(await from(rider)), ...answer } }),
    'referral',
  )

const canned = async (rider: string): Promise<string> => {
  const input = { replyId: null, title: rider.slice(0, 20), text: '你好', shared: true }
  return (await must<{ reply: { id: string } }>('caseload', SOCIAL_WORKER, 'saveCanned', input)).reply.id
}

const absence = () => ({
  colleagueId: me,
  from: '2026-12-20',
  to: '2026-12-21',
  substituteId: null,
})

/** From asking the person to the partner's result, and what the caseload keeps beside the cases. */
const JOBS: Job[] = [
  appealJob('propose', 'propose', async (rider) => ({
    input: {
      appealId: await held(rider),
      partner: 'union',
      partnerName: '街道总工会',
      summary: '想入会',
      fields: FIELDS,
    },
  })),
  appealJob('consent', 'answerReferral', async (rider) => ({
    caller: rider,
    input: { ...(await proposed(rider)), agree: true, fields: FIELDS },
  })),
  appealJob('decline', 'answerReferral', async (rider) => ({
    caller: rider,
    input: { ...(await proposed(rider)), agree: false, fields: [] },
  })),
  appealJob('take back what was sent', 'moveReferral', async (rider) => ({
    input: { ...(await sent(rider)), to: 'withdrawn' },
  })),
  appealJob('send on', 'moveReferral', async (rider) => ({
    input: { ...(await consented(rider)), to: 'sent' },
  })),
  byLawyer('the partner takes it', sent, { to: 'accepted' }),
  byLawyer('the partner gives it back', sent, { to: 'refused', words: '不在我这里' }),
  byLawyer('the partner has a result', taken, { to: 'returned', words: '可以仲裁' }),
  appealJob(
    'a canned reply',
    'saveCanned',
    async (rider) => ({ input: { replyId: null, title: rider.slice(0, 20), text: '你好', shared: true } }),
    'caseload',
  ),
  appealJob(
    'a canned reply in other words',
    'saveCanned',
    async (rider) => ({ input: { replyId: await canned(rider), title: '新的', text: '在的', shared: true } }),
    'caseload',
  ),
  appealJob(
    'a canned reply taken away',
    'removeCanned',
    async (rider) => ({ input: { replyId: await canned(rider) } }),
    'caseload',
  ),
  appealJob('an absence', 'saveAbsence', async () => ({ input: absence() }), 'caseload'),
  appealJob(
    'an absence taken back',
    'endAbsence',
    async () => {
      type Saved = { absence: { id: string } }
      const saved = await must<Saved>('caseload', SOCIAL_WORKER, 'saveAbsence', absence())
      return { input: { absenceId: saved.absence.id } }
    },
    'caseload',
  ),
]

test.each(JOBS)(
  '$name: broken at every database operation, the repeated call succeeds and nothing is torn',
  (one) => breakEverywhere(cloud, one),
  120_000,
)
