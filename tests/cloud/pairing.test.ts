import { randomUUID } from 'node:crypto'
import type { ProcedureDescription } from '../../config/functions/describe-api'
import type { AlarmRow, CallRow, ElderRow } from '../../domain/pairing/call-schema'
import type { PersonExport } from '../../domain/person/export-schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, NOON, SOCIAL_WORKER } from '../support/street'
import { FACTS, ok, PLAN, pairingCalls } from './pairing-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())
afterEach(() => cloud.local('/local/clock', { now: NOON }))

const { pairing, register, offer, paired, arrive, leave, read, pairOf } = pairingCalls(() => cloud)
const at = (now: string) => cloud.local('/local/clock', { now })
const runTimer = () => cloud.local('/local/timer/timer-pairings', {})
const OTHER_WORKER = 'local-su'

const desk = async (by = SOCIAL_WORKER) => {
  const answer = await pairing<{ alarms: AlarmRow[]; calls: CallRow[] }>(by, 'desk')
  expect(answer.dbOps).toBeLessThanOrEqual(6)
  return ok(answer)
}
const alarmOf = async (visitId: string, by?: string) =>
  (await desk(by)).alarms.find((alarm) => alarm.visitId === visitId)
const toldOf = async (openid: string, cause: string) =>
  (await readCollection(cloud, 'notices')).filter((row) => row.openid === openid && row._id.includes(cause))
const visitOf = async (id: string) =>
  (await readCollection(cloud, 'elder_visits')).find(({ _id }) => _id === id)
const pointsOf = async (openid: string) =>
  (await readCollection(cloud, 'point_entries')).filter((row) => row.openid === openid)

describe('an elder', () => {
  test('lies sealed: no word of them can be read in any collection', async () => {
    const { pairingId } = await paired('sealed-rider')
    const visitId = await arrive('sealed-rider', pairingId)
    ok(await pairing('sealed-rider', 'leave', { visitId, how: 'fine', note: '帮着换了灯泡' }))
    const all = await Promise.all(
      (['elders', 'pairings', 'elder_visits', 'notices', 'audit'] as const).map((name) =>
        readCollection(cloud, name),
      ),
    )
    const text = JSON.stringify(all)
    for (const word of [FACTS.name, FACTS.called, FACTS.address, FACTS.phone, FACTS.know, '王小军', '灯泡'])
      expect({ word, lies: text.includes(word) }).toEqual({ word, lies: false })
  })

  test('registered five times by one request is one; another input under it is refused', async () => {
    const requestId = randomUUID()
    const input = { facts: FACTS, version: '2026-11', way: 'spoken' }
    const ids = []
    for (let n = 0; n < 5; n += 1)
      ids.push(ok(await pairing<{ elderId: string }>(SOCIAL_WORKER, 'register', input, requestId)).elderId)
    expect(new Set(ids).size).toBe(1)
    const other = { ...input, facts: { ...FACTS, name: '别人' } }
    const answer = await pairing(SOCIAL_WORKER, 'register', other, requestId)
    expect(answer.error?.code).toBe('REQUEST_ID_REUSED')
  })

  test('the text read out is the one that applies, and a number is a number', async () => {
    const input = { facts: FACTS, version: '2001-01', way: 'paper' }
    expect((await pairing(SOCIAL_WORKER, 'register', input)).error).toMatchObject({ field: 'version' })
    const wrong = { facts: { ...FACTS, phone: '12' }, version: '2026-11', way: 'paper' }
    expect((await pairing(SOCIAL_WORKER, 'register', wrong)).error).toMatchObject({ field: 'facts.phone' })
  })

  test('corrected on what was on the screen, and nobody overwrites a colleague', async () => {
    const elderId = await register()
    const { edited } = await read(elderId)
    await at('2026-12-10T12:30:00+08:00')
    ok(await pairing(SOCIAL_WORKER, 'save', { elderId, facts: { ...FACTS, know: '改过了' }, edited }))
    expect((await read(elderId)).facts?.know).toBe('改过了')
    const late = await pairing(OTHER_WORKER, 'save', { elderId, facts: FACTS, edited })
    expect(late.error?.code).toBe('EDITED_MEANWHILE')
  })

  test('no longer looked after: every word goes, the pairing ends, the rider is told without a word of why', async () => {
    const { elderId, pairingId } = await paired('closing-rider')
    const visitId = await arrive('closing-rider', pairingId)
    ok(await pairing(SOCIAL_WORKER, 'keepCall', { elderId, result: 'needsHelp', note: '摔了一跤' }))
    const requestId = randomUUID()
    for (let n = 0; n < 5; n += 1)
      ok(await pairing(SOCIAL_WORKER, 'close', { elderId, why: 'withdrawn' }, requestId))
    expect(await pairOf('closing-rider')).toMatchObject({
      state: 'ended',
      called: null,
      known: null,
      why: '',
    })
    expect((await read(elderId)).facts).toBeNull()
    await at('2026-12-10T20:00:00+08:00')
    expect(await alarmOf(visitId)).toBeUndefined()
    await runTimer()
    expect(await toldOf('closing-rider', pairingId)).toHaveLength(2)
    expect((await pairing('closing-rider', 'arrive', { pairingId })).error?.code).toBe(
      'PAIRING_STEP_NOT_ALLOWED',
    )
    expect((await pairing(SOCIAL_WORKER, 'keepCall', { elderId, result: 'cameFine' })).error?.code).toBe(
      'PAIRING_STEP_NOT_ALLOWED',
    )
  })
})

describe('a pair', () => {
  test('before the yes only how the elder is called; from the yes to the end all of it; then nothing', async () => {
    const elderId = await register()
    const pairingId = await offer('agrees', elderId)
    expect(await pairOf('agrees')).toMatchObject({ state: 'offered', called: FACTS.called, known: null })
    expect((await pairing('agrees', 'arrive', { pairingId })).error?.code).toBe('PAIRING_STEP_NOT_ALLOWED')
    ok(await pairing('agrees', 'answer', { pairingId, yes: true }))
    const { called, ...known } = FACTS
    expect(await pairOf('agrees')).toMatchObject({ state: 'active', called, known })
    ok(await pairing('agrees', 'changeMine', { pairingId, act: 'paused', why: '回老家半个月' }))
    expect(await pairOf('agrees')).toMatchObject({ state: 'paused', known, next: [], pausedBy: 'rider' })
    ok(await pairing('agrees', 'changeMine', { pairingId, act: 'ended', why: '搬走了' }))
    expect(await pairOf('agrees')).toMatchObject({ state: 'ended', called: null, known: null })
  })

  test('declined is declined, told to the worker, and may be asked again in the same document', async () => {
    const elderId = await register()
    const pairingId = await offer('declines', elderId)
    ok(await pairing('declines', 'answer', { pairingId, yes: false, why: '最近太忙' }))
    const [pair] = (await read(elderId)).pairs
    expect(pair).toMatchObject({ state: 'declined', steps: [{ act: 'declined', why: '最近太忙' }, {}] })
    expect(await toldOf(SOCIAL_WORKER, pairingId)).toHaveLength(1)
    expect(await pairOf('declines')).toMatchObject({ called: null, known: null })
    const phones = await readCollection(cloud, 'phones')
    expect(phones.some(({ openid }) => openid === 'declines')).toBe(true)
  })

  test('five yeses are one; the same request with a no is refused; a second yes has no step', async () => {
    const pairingId = await offer('repeats', await register())
    const requestId = randomUUID()
    for (let n = 0; n < 5; n += 1)
      expect(ok(await pairing('repeats', 'answer', { pairingId, yes: true }, requestId))).toMatchObject({
        state: 'active',
      })
    const no = await pairing('repeats', 'answer', { pairingId, yes: false }, requestId)
    expect(no.error?.code).toBe('REQUEST_ID_REUSED')
    const again = await pairing('repeats', 'answer', { pairingId, yes: true })
    expect(again.error?.code).toBe('PAIRING_STEP_NOT_ALLOWED')
  })

  test('what the elder paused the rider does not resume; the worker does; both hear of it with a reason', async () => {
    const { pairingId, elderId } = await paired('paused')
    const pause = { pairingId, act: 'paused', side: 'elder', why: '住院了' }
    ok(await pairing(SOCIAL_WORKER, 'change', pause))
    expect(await pairOf('paused')).toMatchObject({ state: 'paused', pausedBy: 'elder', why: '住院了' })
    const own = await pairing('paused', 'changeMine', { pairingId, act: 'resumed' })
    expect(own.error?.code).toBe('PAIRING_STEP_NOT_ALLOWED')
    ok(await pairing(SOCIAL_WORKER, 'change', { pairingId, act: 'resumed', side: 'worker' }))
    ok(await pairing(SOCIAL_WORKER, 'plan', { pairingId, plan: { ...PLAN, from: '16:00' } }))
    expect(await pairOf('paused')).toMatchObject({ state: 'active', plan: { from: '16:00' } })
    expect(await toldOf('paused', pairingId)).toHaveLength(4)
    const acts = (await read(elderId)).pairs[0]?.steps.map(({ act }) => act)
    expect(acts).toEqual(['planned', 'resumed', 'paused', 'accepted', 'offered'])
  })

  test('next dates come from the rule, in words nobody has to compute', async () => {
    const { pairingId } = await paired('dates')
    expect((await pairOf('dates')).next).toEqual([
      '2026-12-10T15:00:00.000+08:00',
      '2026-12-12T15:00:00.000+08:00',
      '2026-12-17T15:00:00.000+08:00',
      '2026-12-19T15:00:00.000+08:00',
    ])
    const plan = { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', from: '09:00', minutes: 20 }
    const { next } = ok(await pairing<{ next: string[] }>(SOCIAL_WORKER, 'preview', { plan }))
    expect(next).toHaveLength(6)
    expect(new Set(next.map((one) => one.slice(11, 16)))).toEqual(new Set(['09:00']))
    const wrong = { ...plan, rule: 'FREQ=DAILY' }
    expect((await pairing(SOCIAL_WORKER, 'plan', { pairingId, plan: wrong })).error).toMatchObject({
      code: 'BAD_INPUT',
      field: 'plan.rule',
    })
  })

  test('nobody is paired by themselves, and an unknown number is named', async () => {
    const elderId = await register()
    await cloud.bindPhone(OTHER_WORKER, '13400000001')
    const own = await pairing(OTHER_WORKER, 'offer', { elderId, phone: '13400000001', plan: PLAN })
    expect(own.error?.code).toBe('NOT_YOURS_TO_CONFIRM')
    const nobody = await pairing(SOCIAL_WORKER, 'offer', { elderId, phone: '13499999999', plan: PLAN })
    expect(nobody.error).toMatchObject({ code: 'NOT_FOUND', field: 'phone' })
  })

  test('ten offers at once are one pair', async () => {
    const elderId = await register()
    await cloud.bindPhone('crowded', '13400000002')
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        pairing(SOCIAL_WORKER, 'offer', { elderId, phone: '13400000002', plan: PLAN }),
      ),
    )
    expect(answers.filter(({ ok: done }) => done)).toHaveLength(1)
    expect((await read(elderId)).pairs).toHaveLength(1)
  })
})

describe('a visit', () => {
  test('arrived, left safely, told by the elder, points once', async () => {
    const { pairingId, elderId } = await paired('visits')
    const requestId = randomUUID()
    const ids = []
    for (let n = 0; n < 5; n += 1) {
      const answer = await pairing<{ visit: { id: string } }>('visits', 'arrive', { pairingId }, requestId)
      ids.push(ok(answer).visit.id)
    }
    const [visitId = ''] = ids
    expect(new Set(ids).size).toBe(1)
    expect((await pairing('visits', 'arrive', { pairingId })).error?.code).toBe('VISITED_TODAY')
    await leave('visits', visitId)
    expect((await pairing('visits', 'arrive', { pairingId })).error?.code).toBe('VISITED_TODAY')
    await runTimer()
    expect(await pointsOf('visits')).toEqual([])
    const call = randomUUID()
    for (let n = 0; n < 5; n += 1)
      ok(await pairing(SOCIAL_WORKER, 'keepCall', { elderId, result: 'cameFine', note: '说很好' }, call))
    expect(await visitOf(visitId)).toMatchObject({ state: 'confirmed', pointsOwed: true })
    for (let n = 0; n < 3; n += 1) await runTimer()
    expect(await pointsOf('visits')).toMatchObject([{ cause: 'visit', amount: 10 }])
    expect((await read(elderId)).calls).toMatchObject([{ result: 'cameFine', note: '说很好' }])
  })

  test('what the elder denies gives nothing, whatever is said later', async () => {
    const { pairingId, elderId } = await paired('denied')
    const visitId = await arrive('denied', pairingId)
    await leave('denied', visitId)
    ok(await pairing(SOCIAL_WORKER, 'keepCall', { elderId, result: 'notCame' }))
    ok(await pairing(SOCIAL_WORKER, 'keepCall', { elderId, result: 'cameFine' }))
    await runTimer()
    expect(await visitOf(visitId)).toMatchObject({ state: 'denied', pointsOwed: false })
    expect(await pointsOf('denied')).toEqual([])
  })

  test('a worker who visits as a rider does not confirm it by their own call', async () => {
    const elderId = await register()
    const answer = await pairing(SOCIAL_WORKER, 'offer', { elderId, phone: '13400000001', plan: PLAN })
    const { pairingId } = ok(answer) as { pairingId: string }
    ok(await pairing(OTHER_WORKER, 'answer', { pairingId, yes: true }))
    const visitId = await arrive(OTHER_WORKER, pairingId)
    await leave(OTHER_WORKER, visitId, 'needsHelp')
    const handle = { visitId, result: 'helped' }
    expect((await pairing(OTHER_WORKER, 'handle', handle)).error?.code).toBe('NOT_YOURS_TO_CONFIRM')
    ok(await pairing(OTHER_WORKER, 'keepCall', { elderId, result: 'cameFine' }))
    expect(await visitOf(visitId)).toMatchObject({ state: 'left', pointsOwed: false })
    ok(await pairing(SOCIAL_WORKER, 'handle', handle))
    ok(await pairing(SOCIAL_WORKER, 'keepCall', { elderId, result: 'cameFine' }))
    expect(await visitOf(visitId)).toMatchObject({ state: 'confirmed', alarmAt: null })
  })

  test('ten arrivals at once are one visit', async () => {
    const { pairingId } = await paired('hasty')
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => pairing('hasty', 'arrive', { pairingId })),
    )
    expect(answers.filter(({ ok: done }) => done)).toHaveLength(1)
  })
})

describe('alarms', () => {
  test('no word an hour after the planned end: due for everybody, though no timer ever ran', async () => {
    const { pairingId, elderId } = await paired('silent')
    const visitId = await arrive('silent', pairingId)
    await at('2026-12-10T13:29:00+08:00')
    expect(await alarmOf(visitId)).toBeUndefined()
    await at('2026-12-13T12:00:00+08:00')
    expect(await alarmOf(visitId)).toMatchObject({
      kind: 'late',
      since: expect.stringMatching(/^2026-12-10T13:30:/),
      elderId,
      facts: { phone: FACTS.phone, contacts: FACTS.contacts },
    })
    expect(await alarmOf(visitId, OTHER_WORKER)).toBeDefined()
  })

  test('a timer dead for three days tells everybody once, and the supervisor that it waits', async () => {
    const { pairingId } = await paired('forgotten')
    const visitId = await arrive('forgotten', pairingId)
    await runTimer()
    expect(await toldOf(SOCIAL_WORKER, visitId)).toEqual([])
    await at('2026-12-13T12:00:00+08:00')
    for (let n = 0; n < 3; n += 1) await runTimer()
    for (const openid of [SOCIAL_WORKER, OTHER_WORKER, ADMIN])
      expect([openid, (await toldOf(openid, visitId)).length]).toEqual([openid, 1])
    const told = JSON.stringify(await toldOf(ADMIN, visitId))
    expect(told).not.toMatch(/骑手|老人/)
    ok(await pairing('forgotten', 'leave', { visitId, how: 'fine' }))
    expect(await alarmOf(visitId)).toBeUndefined()
  })

  test.each(['needsHelp', 'noAnswer'])(
    '%s is told at once and stays due until somebody looked after it',
    async (how) => {
      const rider = `alarm-${how}`
      const { pairingId, elderId } = await paired(rider)
      const visitId = await arrive(rider, pairingId)
      await leave(rider, visitId, how)
      expect(await toldOf(SOCIAL_WORKER, visitId)).toHaveLength(1)
      expect(await alarmOf(visitId)).toMatchObject({ kind: how, note: '聊了聊天' })
      expect((await read(elderId)).nextCallAt).toBe('2026-12-11T10:00:00.000+08:00')
      const requestId = randomUUID()
      for (let n = 0; n < 5; n += 1)
        ok(await pairing(SOCIAL_WORKER, 'handle', { visitId, result: 'helped', note: '送了饭' }, requestId))
      expect(await alarmOf(visitId)).toBeUndefined()
      const again = await pairing(SOCIAL_WORKER, 'handle', { visitId, result: 'helped' })
      expect(again.error?.code).toBe('PAIRING_STEP_NOT_ALLOWED')
    },
  )

  test('the rider is rung up with a trace they can see', async () => {
    const { pairingId } = await paired('rung-up')
    const { phone } = ok(await pairing<{ phone: string }>(SOCIAL_WORKER, 'riderPhone', { pairingId }))
    expect(phone).toMatch(/^135/)
    const rows = (await readCollection(cloud, 'audit')).filter(({ about }) => about === 'rung-up')
    expect(rows).toMatchObject([{ what: 'pairing.phone', by: SOCIAL_WORKER }])
  })
})

describe('calls to the elders', () => {
  test('come by themselves, uneasy ones sooner, tries are counted', async () => {
    const { elderId, pairingId } = await paired('called')
    const due = async () => (await desk()).calls.find((call) => call.elderId === elderId)
    expect(await due()).toBeUndefined()
    await leave('called', await arrive('called', pairingId), 'uneasy')
    await at('2026-12-11T10:00:00+08:00')
    expect(await due()).toMatchObject({ tries: 0, waiting: 1, phone: FACTS.phone })
    for (const tries of [1, 2])
      expect(ok(await pairing(SOCIAL_WORKER, 'keepCall', { elderId, result: 'noAnswer' }))).toMatchObject({
        tries,
      })
    expect(await due()).toBeUndefined()
    await at('2026-12-12T10:00:00+08:00')
    expect(await due()).toMatchObject({ tries: 2, last: { result: 'noAnswer' } })
  })

  test('every look of a worker leaves a row', async () => {
    const elderId = await register()
    const rows = async () =>
      (await readCollection(cloud, 'audit')).filter(({ about }) => about === elderId).map(({ what }) => what)
    await pairing<{ rows: ElderRow[] }>(OTHER_WORKER, 'elders', {})
    await pairing<{ rows: ElderRow[] }>(OTHER_WORKER, 'elders', {})
    await read(elderId)
    await at('2026-12-20T12:00:00+08:00')
    await desk(OTHER_WORKER)
    expect((await rows()).sort()).toEqual(['pairing.list', 'pairing.list', 'pairing.read'])
  })
})

describe('nobody else', () => {
  const WORDS = [FACTS.name, FACTS.called, FACTS.address, FACTS.phone]
  type Try = { fn: string; path: string; caller: string; input: unknown }
  const leaks = async ({ fn, path, caller, input }: Try): Promise<string[]> => {
    const text = JSON.stringify((await cloud.call(fn, caller, path, input)).data ?? null)
    return WORDS.some((word) => text.includes(word)) ? [`${fn}.${path} as ${caller}`] : []
  }

  test('reads a word of an elder by any procedure of any function, whatever the role', async () => {
    const { elderId, pairingId } = await paired('the-pair')
    const visitId = await arrive('the-pair', pairingId)
    const described = await cloud.local<{ procedures: ProcedureDescription[] } | ProcedureDescription[]>(
      '/local/api',
    )
    const api = Array.isArray(described) ? described : described.procedures
    const strangers = (await readCollection(cloud, 'staff')).filter(
      ({ roles }) => !roles.includes('socialWorker'),
    )
    const ids = { elderId, pairingId, visitId, id: elderId, page: 0 }
    const ours = api
      .filter((procedure) => procedure.function === 'pairing')
      .flatMap(({ path }) =>
        [...strangers.map(({ _id }) => _id), 'some-rider'].map((caller) => ({
          fn: 'pairing',
          path,
          caller,
          input: ids,
        })),
      )
    const others = api
      .filter((procedure) => procedure.function !== 'pairing' && procedure.kind === 'query')
      .map((procedure) => ({ fn: procedure.function, path: procedure.path, caller: ADMIN, input: undefined }))
    const found: string[] = []
    for (const one of [...ours, ...others]) found.push(...(await leaks(one)))
    expect(found).toEqual([])
  }, 60_000)

  test('acts for the rider of a pair', async () => {
    const { pairingId } = await paired('owner')
    const visitId = await arrive('owner', pairingId)
    const calls: [string, object][] = [
      ['answer', { pairingId, yes: true }],
      ['changeMine', { pairingId, act: 'paused' }],
      ['arrive', { pairingId }],
      ['leave', { visitId, how: 'fine' }],
    ]
    await cloud.bindPhone('intruder', '13400000003')
    for (const caller of ['intruder', SOCIAL_WORKER])
      for (const [path, input] of calls) {
        const { error } = await pairing(caller, path, input)
        if (caller === SOCIAL_WORKER && error?.code === 'PHONE_NEEDED') continue
        expect({ path, code: error?.code }).toEqual({ path, code: 'NOT_FOUND' })
      }
  })

  test.each([
    ['arrive', { pairingId: { $ne: null } }],
    ['leave', { visitId: { $ne: null }, how: 'fine' }],
    ['leave', { visitId: 'x', how: 'dead' }],
    ['answer', { pairingId: 'x', yes: 'yes' }],
  ])('%s with %j is refused before anything is read', async (path, input) => {
    const answer = await pairing('strange', path, input)
    expect([answer.error?.code, answer.dbOps]).toEqual(['BAD_INPUT', 0])
  })
})

describe('own data', () => {
  test("a rider's pairings and visits leave with the export and are unnamed by the erasure", async () => {
    const { pairingId } = await paired('erased')
    await leave('erased', await arrive('erased', pairingId))
    const { parts } = ok(await cloud.call<PersonExport>('person', 'erased', 'export', { page: 0 }))
    const texts: string[] = []
    for (let part = 1; part <= parts; part += 1) {
      const { others } = ok(await cloud.call<PersonExport>('person', 'erased', 'export', { page: 0, part }))
      texts.push(...others.flatMap(({ lines }) => lines.map(({ text }) => text)))
    }
    expect(texts.join('\n')).toContain('好：聊了聊天')
    ok(await cloud.call('person', 'erased', 'erase', { sure: true }))
    const all = [
      ...(await readCollection(cloud, 'pairings')),
      ...(await readCollection(cloud, 'elder_visits')),
    ]
    expect(all.some(({ openid }) => openid === 'erased')).toBe(false)
  })
})

test('whatever happened, what must hold holds', async () => {
  await runTimer()
  expect(await brokenInvariants(cloud)).toEqual([])
})
