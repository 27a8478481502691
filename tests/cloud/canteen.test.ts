import { randomUUID } from 'node:crypto'
import { qrText, spokenCode } from '../../domain/canteen/pass-code'
import type { CanteenView, CounterView, SheetView } from '../../domain/canteen/schema'
import { addMinutes } from '../../domain/time'
import { somebody } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, newRider } from '../support/street'
import { CASHIER, canteenCalls, LUNCH, type Pass, WINDOW } from './canteen-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: LUNCH })
})
afterAll(() => cloud.stop())
afterEach(async () => {
  expect(await brokenInvariants(cloud)).toEqual([])
})

const { setClock, issue, codeOf, shown, redeem, verified, phoneMs } = canteenCalls(() => cloud)

const view = async (rider: string) => (await cloud.call<CanteenView>('canteen', rider, 'get', {})).data

test('a code gives the price once a window, and says when it was used', async () => {
  const pass = await verified('diner')
  const first = await redeem({ code: shown(pass) })
  expect(first.data).toMatchObject({ yes: { fullCents: 1500, paidCents: 1275, percent: 85 }, no: null })
  expect(first.dbOps).toBeLessThanOrEqual(5)
  const usedAt = first.data.yes?.at
  expect((await view(pass.rider)).meal).toMatchObject({ at: usedAt, paidCents: 1275 })
  // A friend with a screenshot, at the same counter and at the same second.
  const second = await redeem({ code: shown(pass) })
  expect(second.data).toMatchObject({ yes: null, no: { why: 'used', usedAt } })
  await setClock('2026-12-10T12:50:00.000+08:00')
  expect((await redeem({ code: shown(pass) })).data.no).toMatchObject({ why: 'used', usedAt })
  await setClock('2026-12-11T12:31:00.000+08:00')
  expect((await redeem({ code: shown(pass) })).data.yes).not.toBeNull()
  await setClock(LUNCH)
})

test('digits that are said count like digits that are scanned', async () => {
  const pass = await verified('speaker')
  const spoken = spokenCode(pass.passNo, codeOf(pass))
  expect(spoken).toMatch(/^\d{8,10}$/)
  expect((await redeem({ code: spoken })).data.yes).not.toBeNull()
})

test('the same request five times is one meal and one answer; another price under it is refused', async () => {
  const pass = await verified('repeater')
  const requestId = randomUUID()
  const code = shown(pass)
  const answers = []
  for (let n = 0; n < 5; n += 1) answers.push((await redeem({ code }, { requestId })).data)
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect((await redeem({ code }, { requestId, fullCents: 900 })).error?.code).toBe('REQUEST_ID_REUSED')
  const other = await verified('other')
  expect((await redeem({ code: shown(other) }, { requestId })).error?.code).toBe('REQUEST_ID_REUSED')
})

test('expired, made-up and foreign codes are told apart', async () => {
  const pass = await verified('late')
  const why = async (code: string) => (await redeem({ code })).data.no?.why
  expect(await why(shown(pass, -150))).toBe('expired')
  expect(await why(qrText(pass.passNo, codeOf(pass) === '00000000' ? '11111111' : '00000000'))).toBe('wrong')
  expect(await why('https://example.com/pay')).toBe('wrong')
  expect(await why(qrText('999999', '12345678'))).toBe('wrong')
  // The neighbours of now still count: the way through the net takes a moment.
  expect((await redeem({ code: shown(pass, -30) })).data.yes).not.toBeNull()
})

test.each([-120, 120])('a phone whose clock is wrong by %i seconds pays the rider’s price', async (off) => {
  const rider = await newRider(cloud, somebody('wrong-clock'))
  const pass = await issue(rider, off)
  const answer = await redeem({ code: shown(pass, off) })
  expect(answer.data.yes).toMatchObject({ paidCents: 1275 })
  // A phone that was right when it got its pass and goes wrong afterwards is not believed that far.
  const right = await verified('right-clock')
  expect((await redeem({ code: shown(right, off) })).data.yes).toBeNull()
})

test('two cashiers at once: one yes, one no; fifty at once: one yes', async () => {
  for (const crowd of [2, 50]) {
    const pass = await verified('crowd')
    const code = shown(pass)
    const cashiers = [CASHIER, ADMIN]
    const answers = await Promise.all(
      Array.from({ length: crowd }, (_, n) => redeem({ code }, { cashier: cashiers[n % 2] })),
    )
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(answers.filter(({ data }) => data.yes !== null)).toHaveLength(1)
    for (const { data } of answers) if (data.no) expect(['used', 'spent']).toContain(data.no.why)
    const rows = (await readCollection(cloud, 'redemptions')).filter(({ openid }) => openid === pass.rider)
    expect(rows.map(({ state, acts }) => ({ state, acts: acts.length }))).toEqual([
      { state: 'done', acts: 1 },
    ])
  }
})

test('a meal is taken back within a minute by who gave it, and given again with the next code', async () => {
  const pass = await verified('mistake')
  const { yes } = (await redeem({ code: shown(pass) })).data
  const undo = (cashier: string, requestId: string = randomUUID()) =>
    cloud.call<{ undoneAt: string }>(
      'canteen',
      cashier,
      'undo',
      { redemptionId: yes?.redemptionId, at: yes?.at },
      { requestId },
    )
  expect((await undo(ADMIN)).error?.code).toBe('NOT_FOUND')
  const requestId = randomUUID()
  const answers = []
  for (let n = 0; n < 5; n += 1) answers.push((await undo(CASHIER, requestId)).data)
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect((await redeem({ code: shown(pass) })).data.no?.why).toBe('spent')
  await setClock('2026-12-10T12:41:30.000+08:00')
  const again = await redeem({ code: shown(pass) }, { fullCents: 1200 })
  expect(again.data.yes).toMatchObject({ paidCents: 1020 })
  expect((await undo(CASHIER, requestId)).data).toEqual(answers[0])
  expect((await redeem({ code: shown(pass) })).data.no?.why).toBe('used')
  await setClock(LUNCH)
})

test('after a minute nothing is taken back', async () => {
  const pass = await verified('slow')
  const { yes } = (await redeem({ code: shown(pass) })).data
  await setClock(addMinutes(yes?.at ?? '', 1))
  const input = { redemptionId: yes?.redemptionId, at: yes?.at }
  expect((await cloud.call('canteen', CASHIER, 'undo', input)).error?.code).toBe('UNDO_TOO_LATE')
  await setClock(LUNCH)
})

test('taking back and a second cashier at the same instant: whatever wins, there is one meal or none', async () => {
  for (let round = 0; round < 5; round += 1) {
    const pass = await verified('undo-race')
    const { yes } = (await redeem({ code: shown(pass, -30) })).data
    const [undone, second] = await Promise.all([
      cloud.call('canteen', CASHIER, 'undo', { redemptionId: yes?.redemptionId, at: yes?.at }),
      redeem({ code: shown(pass) }, { cashier: ADMIN }),
    ])
    expect(undone.ok).toBe(true)
    const [row] = (await readCollection(cloud, 'redemptions')).filter(({ openid }) => openid === pass.rider)
    expect(row?.state).toBe(second.data.yes ? 'done' : 'undone')
  }
})

test('by phone number too, once; the rider is told; a number nobody left is refused', async () => {
  const rider = somebody('no-phone')
  await cloud.bindPhone(rider, '13700001111')
  const requestId = randomUUID()
  const first = await redeem({ phone: '13700001111' }, { requestId })
  expect(first.data.yes).toMatchObject({ who: '137****1111', how: 'phone', paidCents: 1275 })
  expect((await redeem({ phone: '13700001111' }, { requestId })).data).toEqual(first.data)
  expect((await redeem({ phone: '13700001111' })).data.no).toMatchObject({
    why: 'used',
    usedAt: first.data.yes?.at,
  })
  expect((await redeem({ phone: '13700009999' })).data.no?.why).toBe('unknown')
  const told = (await readCollection(cloud, 'notices')).filter(({ openid }) => openid === rider)
  expect(told.map(({ topic }) => topic)).toEqual(['mealTaken'])
  const pass = await issue(rider)
  expect((await redeem({ code: shown(pass) })).data.no?.why).toBe('used')
})

test('outside the window the answer is when the next one opens', async () => {
  const pass = await verified('early')
  await setClock('2026-12-10T12:29:59.000+08:00')
  expect((await redeem({ code: shown(pass) })).data.no).toEqual({
    why: 'closed',
    usedAt: null,
    opens: '2026-12-10T12:30:00.000+08:00',
  })
  await setClock('2026-12-10T13:30:00.000+08:00')
  expect((await redeem({ code: shown(pass) })).data.no?.opens).toBe('2026-12-11T12:30:00.000+08:00')
  await setClock(LUNCH)
})

test('a pass needs a phone number, is one a person, and its secret lies sealed', async () => {
  const stranger = await cloud.call('canteen', 'stranger', 'issuePass', { phoneMs: 0 })
  expect(stranger.error?.code).toBe('PHONE_NEEDED')
  const rider = await newRider(cloud, somebody('owner'))
  const requestId = randomUUID()
  const ask = (id: string) =>
    cloud.call<Pass>('canteen', rider, 'issuePass', { phoneMs: phoneMs() }, { requestId: id })
  const old = (await ask(requestId)).data
  expect((await ask(requestId)).data).toEqual(old)
  const fresh = (await ask(randomUUID())).data
  expect(fresh.passNo).toBe(old.passNo)
  expect(fresh.secret).not.toBe(old.secret)
  expect((await ask(requestId)).error?.code).toBe('REQUEST_ID_REUSED')
  expect((await redeem({ code: shown(old) })).data.no?.why).toBe('wrong')
  expect((await redeem({ code: shown(fresh) })).data.yes).not.toBeNull()
  const passes = await readCollection(cloud, 'meal_passes')
  expect(JSON.stringify(passes)).not.toContain(fresh.secret)
  expect(passes.filter(({ openid }) => openid === rider)).toHaveLength(1)
})

test('five phones asking for a pass at once leave one pass', async () => {
  const rider = await newRider(cloud, somebody('hasty'))
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => cloud.call<Pass>('canteen', rider, 'issuePass', { phoneMs: 0 })),
  )
  for (const { ok, error } of answers) if (!ok) expect(error?.code).toBe('BUSY')
  const passes = (await readCollection(cloud, 'meal_passes')).filter(({ openid }) => openid === rider)
  expect(passes).toHaveLength(1)
})

test('the kitchen knows how many come; an answer can be changed and repeated', async () => {
  const day = '2026-12-12'
  await setClock(`${day}T09:00:00.000+08:00`)
  const say = (rider: string, coming: boolean, requestId: string = randomUUID()) =>
    cloud.call('canteen', rider, 'setComing', { windowId: WINDOW, day, coming }, { requestId })
  const riders = Array.from({ length: 12 }, () => somebody('eater'))
  await Promise.all(riders.map((rider) => say(rider, true)))
  const requestId = randomUUID()
  const [changer = ''] = riders
  expect((await say(changer, false, requestId)).data).toEqual({ coming: false })
  expect((await say(changer, false, requestId)).data).toEqual({ coming: false })
  expect((await say(changer, true, requestId)).error?.code).toBe('REQUEST_ID_REUSED')
  const seen = await cloud.call<CanteenView>('canteen', changer, 'get', {})
  expect(seen.data).toMatchObject({ coming: false, comingCount: 11 })
  expect(seen.dbOps).toBeLessThanOrEqual(3)
  const wrongDay = { windowId: WINDOW, day: '2026-12-20', coming: true }
  expect((await cloud.call('canteen', changer, 'setComing', wrongDay)).error?.code).toBe('NOT_FOUND')
  const counter = await cloud.call<CounterView>('canteen', CASHIER, 'getCounter', {})
  expect(counter.data).toMatchObject({ comingCount: 11, served: { meals: 0 }, windowId: WINDOW })
  await setClock(LUNCH)
})

test('a closed day has no meals, says why, and opens again', async () => {
  const day = '2026-12-13'
  await setClock(`${day}T12:40:00.000+08:00`)
  const rider = await newRider(cloud, somebody('unlucky'))
  const close = (closed: boolean, requestId: string = randomUUID()) =>
    cloud.call(
      'canteen',
      CASHIER,
      'closeDay',
      { windowId: WINDOW, day, closed, why: '厨房检修' },
      { requestId },
    )
  const requestId = randomUUID()
  for (let n = 0; n < 3; n += 1) expect((await close(true, requestId)).data).toEqual({ closedDays: [day] })
  expect((await view(rider)).window).toMatchObject({ closedToday: '厨房检修', day: '2026-12-14' })
  const pass = await issue(rider)
  expect((await redeem({ code: shown(pass) })).data.no?.why).toBe('closed')
  await close(false)
  expect((await redeem({ code: shown(pass) })).data.yes).not.toBeNull()
  const history = (await readCollection(cloud, 'street_history')).filter(({ itemId }) => itemId === WINDOW)
  expect(history.map(({ why, byName }) => ({ why, byName }))).toEqual(
    Array.from({ length: 2 }, () => ({ why: '厨房检修', byName: '食堂阿姨' })),
  )
  await setClock(LUNCH)
})

test('the sheet of a day adds up, and leaves as a file whose address ends', async () => {
  const day = '2026-12-14'
  await setClock(`${day}T12:40:00.000+08:00`)
  for (const fullCents of [1500, 1200, 999]) {
    const pass = await verified('sheet')
    await redeem({ code: shown(pass) }, { fullCents })
  }
  const taken = await verified('taken-back')
  const { yes } = (await redeem({ code: shown(taken) })).data
  await cloud.call('canteen', CASHIER, 'undo', { redemptionId: yes?.redemptionId, at: yes?.at })
  const sheet = await cloud.call<SheetView>('canteen', CASHIER, 'listSheet', { windowId: WINDOW, day })
  expect(sheet.data).toMatchObject({
    sums: { meals: 3, fullCents: 3699, paidCents: 1275 + 1020 + 849 },
    undone: 1,
    more: false,
  })
  expect(sheet.data.rows).toHaveLength(4)
  const made = await cloud.call<{ url: string; fileId: string }>('canteen', CASHIER, 'exportSheet', {
    windowId: WINDOW,
    day,
  })
  const csv = await (await fetch(made.data.url)).text()
  expect(csv).toContain('合计,,3 份,,36.99,31.44,5.55')
  expect(csv).not.toContain('sheet-')
  await setClock(LUNCH)
})

test('riders cannot redeem, and a guesser is stopped', async () => {
  const pass = await verified('selfish')
  expect((await redeem({ code: shown(pass) }, { cashier: pass.rider })).error?.code).toBe('NOT_ALLOWED')
  const guesses = []
  for (let n = 0; n < 25; n += 1) {
    const { error, data } = await redeem({ code: `9999990000` }, { cashier: 'local-zhou' })
    if (data?.no?.why !== 'expired' && !data?.yes) guesses.push(error?.code)
  }
  expect(guesses).toContain('TOO_OFTEN')
})

test.each([
  [{ code: { $ne: null } }, 'code'],
  [{ code: '12345678', phone: '13700001111' }, 'code'],
  [{}, 'code'],
  [{ phone: '12345' }, 'phone'],
  [{ code: '12345678', fullCents: 1.5 }, 'fullCents'],
  [{ code: '12345678', fullCents: 0 }, 'fullCents'],
])('%j is refused as input', async (given, field) => {
  const answer = await cloud.call('canteen', CASHIER, 'redeem', {
    windowId: WINDOW,
    fullCents: 1500,
    ...given,
  })
  expect(answer.error).toMatchObject({ code: 'BAD_INPUT', field })
})
