import type { ProcedureDescription } from '../../config/functions/describe-api'
import type { ZPartnerOutput } from '../../domain/appeal/referral-schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { cameraJpeg } from '../support/pictures'
import { type Known, probeInputs } from '../support/probe-inputs'
import { ADMIN, NOON, SOCIAL_WORKER } from '../support/street'
import { upload } from '../support/upload'
import { appealCalls, ok } from './appeal-calls'

const PERSON = 'walked-person-openid'
const PHONE = '13966668888'
const WORDS = '站长把我的身份证扣下了'
const NOTE = '站长姓刘上次也扣过'
const SUMMARY = '证件被扣想问怎么要回来'
const LAWYER = 'local-lawyer'
const STRANGER = 'walking-stranger'
/** These work on cases, so they may read one (each read leaves a row); an OPENID or a number they never see. */
const CASE_WORKERS = [SOCIAL_WORKER, 'local-su', ADMIN]

let cloud: TestCloud
let queries: ProcedureDescription[]
let others: Map<string, string[]>
let known: Known
let alias: string

const { appeal, create } = appealCalls(() => cloud)

/** An appeal with all that can be in one: words, a note, evidence, a referral of which only the summary is shared. */
const makeCase = async (): Promise<{ appealId: string; referralId: string }> => {
  await cloud.bindPhone(PERSON, PHONE)
  ok(await cloud.call('person', PERSON, 'saveProfile', { occupation: 'courier', platform: '顺丰' }))
  const appealId = (await create(PERSON, WORDS)).appeal.id
  ok(await appeal(SOCIAL_WORKER, 'accept', { appealId }))
  ok(await appeal(SOCIAL_WORKER, 'note', { appealId, text: NOTE }))
  ok(await appeal(PERSON, 'setEvidence', { appealId, kind: 'pay', happenedOn: '2026-10-01' }))
  const fileId = await upload(cloud, PERSON, cameraJpeg())
  ok(await appeal(PERSON, 'addEvidence', { appealId, line: 'agreed', fileId }))
  const asked = ['summary', 'phone', 'occupation', 'thread', 'evidence']
  const proposal = { appealId, partner: 'lawyer', partnerName: '何律师', summary: SUMMARY, fields: asked }
  ok(await appeal(SOCIAL_WORKER, 'propose', proposal))
  const stored = (await readCollection(cloud, 'appeals')).find(({ _id }) => _id === appealId)
  const referralId = stored?.referrals[0]?.id ?? ''
  alias = stored?.alias ?? ''
  ok(await appeal(PERSON, 'answerReferral', { appealId, referralId, agree: true, fields: ['summary'] }))
  ok(await appeal(SOCIAL_WORKER, 'moveReferral', { appealId, referralId, to: 'sent' }))
  return { appealId, referralId }
}

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON, env: { XXT_TIMERS: 'off' } })
  const described = await cloud.local<ProcedureDescription[] | { procedures: ProcedureDescription[] }>(
    '/local/api',
  )
  const procedures = Array.isArray(described) ? described : described.procedures
  queries = procedures.filter(({ kind }) => kind === 'query')
  const staff = await readCollection(cloud, 'staff')
  others = new Map(staff.map(({ _id, roles }) => [_id, ['rider', ...roles]]))
  others.set(STRANGER, ['rider'])
  const { appealId, referralId } = await makeCase()
  const code = appealId.slice(0, 6)
  known = {
    fields: {
      ...{ appealId, referralId, id: appealId, phone: PHONE, openid: PERSON, policyId: 'c01' },
      ...{ programmeId: 'lawyer', stationId: 'nuanxin', freezerId: 'u1', day: '2026-12-10' },
    },
    words: [appealId, alias, code, WORDS.slice(0, 4), PERSON, PHONE],
  }
})
afterAll(() => cloud?.stop())

type Seen = { fn: string; path: string; caller: string; accepted: boolean; answer: string }

/** Every query as everybody who may call it, with every input its schema lets one make of what is known. */
const walk = async (): Promise<Seen[]> => {
  const seen: Seen[] = []
  for (const { function: fn, path, roles, input } of queries) {
    const inputs = probeInputs(input, known)
    // What any rider may call answers by who asks: a stranger, a partner and a worker stand for all of them.
    const isOpen = roles.includes('rider')
    const callers = isOpen
      ? [STRANGER, LAWYER, 'local-su']
      : [...others].filter(([, held]) => held.some((role) => roles.some((one) => one === role)))
    for (const given of callers) {
      const caller = typeof given === 'string' ? given : given[0]
      for (const one of inputs) {
        const { ok: answered, data, error } = await cloud.call(fn, caller, path, one)
        const answer = answered ? JSON.stringify(data) : ''
        seen.push({ fn, path, caller, accepted: error?.code !== 'BAD_INPUT', answer })
      }
    }
  }
  return seen
}

test('whoever asks whatever: nobody sees the OPENID or the number, and only case workers the words', async () => {
  const seen = await walk()
  const procedures = queries.map(({ function: fn, path }) => `${fn}.${path}`)
  const accepted = new Set(seen.flatMap((one) => (one.accepted ? [`${one.fn}.${one.path}`] : [])))
  // An input that one thing depends on another in is beyond a schema: a few such may be missed, no more.
  const missed = procedures.filter((name) => !accepted.has(name))
  expect(missed.slice(0, missed.length > procedures.length / 10 ? undefined : 0)).toEqual([])

  const leaks = seen.flatMap(({ fn, path, caller, answer }) => {
    const everybody = [PERSON, PHONE]
    // An alias alone names nobody and nothing; a case behind it is what nobody else may find.
    const appealId = String(known.fields.appealId)
    const words = [WORDS, NOTE, SUMMARY, appealId]
    const shared = caller === LAWYER ? [SUMMARY, appealId] : []
    const forbidden = CASE_WORKERS.includes(caller)
      ? everybody
      : [...everybody, ...words.filter((one) => !shared.includes(one))]
    return forbidden
      .filter((secret) => answer.includes(secret))
      .map((secret) => `${fn}.${path} as ${caller} shows ${secret}`)
  })
  expect([...new Set(leaks)]).toEqual([])
  // The walk reaches the case: a worker found its words, the lawyer what was agreed to.
  const found = (caller: string, word: string) =>
    seen.some((one) => one.caller === caller && one.answer.includes(word))
  expect({ worker: found('local-su', WORDS), lawyer: found(LAWYER, SUMMARY) }).toEqual({
    worker: true,
    lawyer: true,
  })
}, 120_000)

test('the partner has what was agreed to field by field, and null for the rest', async () => {
  const { appealId, referralId } = known.fields
  const read = await cloud.call<ReturnType<typeof ZPartnerOutput.parse>>('referral', LAWYER, 'read', {
    appealId,
    referralId,
  })
  expect(ok(read).referral).toMatchObject({
    summary: SUMMARY,
    category: null,
    phone: null,
    occupation: null,
    messages: null,
    evidence: null,
  })
})
