import { randomUUID } from 'node:crypto'
import type { Profile } from '../../domain/person/schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { ADMIN, NOON } from '../support/street'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

const codeFor = async (openid: string, phone: string): Promise<string> =>
  (await cloud.local<{ code: string }>('/local/phone', { openid, phone })).code

const bind = (openid: string, code: string, requestId: string = randomUUID()) =>
  cloud.call<{ phoneMasked: string }>('person', openid, 'bindPhone', { code }, { requestId })

const profileOf = async (openid: string): Promise<Profile> =>
  (await cloud.call<Profile>('person', openid, 'get')).data

test('looking writes nothing; a stranger has an alias that stays the same', async () => {
  const first = await profileOf('stranger')
  expect(first).toMatchObject({ roles: ['rider'], phoneMasked: null, occupation: null })
  expect(first.alias).toMatch(/^骑手 [2-9A-Z]{4}$/)
  expect(await profileOf('stranger')).toEqual(first)
  expect((await readCollection(cloud, 'people')).some(({ _id }) => _id === 'stranger')).toBe(false)
  expect((await profileOf(ADMIN)).roles).toContain('admin')
})

test('a number is kept sealed, shown masked, and never lies open on disk', async () => {
  const answer = await bind('rider-a', await codeFor('rider-a', '13812341234'))
  expect(answer.data).toEqual({ phoneMasked: '138****1234' })
  expect((await profileOf('rider-a')).phoneMasked).toBe('138****1234')
  for (const name of ['people', 'phones', 'limits', 'audit'] as const) {
    expect(JSON.stringify(await readCollection(cloud, name))).not.toContain('13812341234')
  }
})

test('the same request with its used-up code five times: one registration, the same answer', async () => {
  const code = await codeFor('rider-b', '13900000001')
  const requestId = randomUUID()
  for (let n = 0; n < 5; n += 1) {
    expect((await bind('rider-b', code, requestId)).data).toEqual({ phoneMasked: '139****0001' })
  }
  expect((await bind('rider-b', code)).error?.code).toBe('PHONE_CODE_INVALID')
  const phones = await readCollection(cloud, 'phones')
  expect(phones.filter(({ openid }) => openid === 'rider-b')).toHaveLength(1)
})

test('a code of another person, a made-up one and one older than five minutes are refused', async () => {
  expect((await bind('thief', await codeFor('rider-c', '13900000002'))).error?.code).toBe(
    'PHONE_CODE_INVALID',
  )
  expect((await bind('thief', 'made-up')).error).toMatchObject({ code: 'PHONE_CODE_INVALID', field: 'code' })
  const old = await codeFor('thief', '13900000009')
  await cloud.local('/local/clock', { now: '2026-12-10T12:30:00+08:00' })
  expect((await bind('thief', old)).error?.code).toBe('PHONE_CODE_INVALID')
  expect((await profileOf('thief')).phoneMasked).toBeNull()
})

test('a number belongs to one person, a person keeps one number', async () => {
  await bind('rider-d', await codeFor('rider-d', '13900000003'))
  expect((await bind('rider-e', await codeFor('rider-e', '13900000003'))).error?.code).toBe('PHONE_TAKEN')
  const other = await bind('rider-d', await codeFor('rider-d', '13900000004'))
  expect(other.error?.code).toBe('PHONE_CHANGE_NEEDS_CHECK')
  expect((await bind('rider-d', await codeFor('rider-d', '13900000003'))).data.phoneMasked).toBe(
    '139****0003',
  )
  expect((await bind('rider-e', await codeFor('rider-e', '13900000004'))).ok).toBe(true)
})

test('two people with one number at once: one has it', async () => {
  const people = ['twin-a', 'twin-b', 'twin-c']
  const codes = await Promise.all(people.map((openid) => codeFor(openid, '13900000005')))
  const answers = await Promise.all(people.map((openid, index) => bind(openid, codes[index] ?? '')))
  expect(answers.map(({ ok, error }) => (ok ? 'ok' : error?.code)).sort()).toEqual([
    'PHONE_TAKEN',
    'PHONE_TAKEN',
    'ok',
  ])
})

test('one person with two numbers at once keeps one, and the other stays free', async () => {
  const codes = await Promise.all(['13900000006', '13900000007'].map((phone) => codeFor('two-phones', phone)))
  await Promise.all(codes.map((code) => bind('two-phones', code)))
  const { phoneMasked } = await profileOf('two-phones')
  const phones = await readCollection(cloud, 'phones')
  expect(phones.filter(({ openid }) => openid === 'two-phones')).toHaveLength(1)
  const free = phoneMasked === '139****0006' ? '13900000007' : '13900000006'
  expect((await bind('somebody-else', await codeFor('somebody-else', free))).ok).toBe(true)
})

test('wherever the call dies after WeChat gave the number, the repeated request succeeds', async () => {
  const code = await codeFor('measured', '13900000010')
  const { dbOps } = await bind('measured', code)
  expect(dbOps).toBeLessThanOrEqual(6)
  for (let nth = dbOps - 1; nth <= dbOps; nth += 1) {
    for (const kind of nth === dbOps ? ['fail', 'kill-before', 'kill-after'] : ['kill-after']) {
      const openid = `dying-${nth}-${kind}`
      const own = await codeFor(
        openid,
        `137${String(nth).padStart(4, '0')}${kind.length.toString().padStart(4, '0')}`,
      )
      const requestId = randomUUID()
      await cloud.local('/local/faults', [{ function: 'person', nth, kind, times: 1 }])
      await bind(openid, own, requestId)
      await cloud.local('/local/faults', [])
      const again = await bind(openid, own, requestId)
      expect({ nth, kind, error: again.error }).toEqual({ nth, kind, error: undefined })
      expect((await profileOf(openid)).phoneMasked).toBe(again.data.phoneMasked)
    }
  }
})

test('ten tries an hour', async () => {
  const codes = []
  for (let n = 0; n < 11; n += 1) codes.push((await bind('guesser', `made-up-${n}`)).error?.code)
  expect(codes).toEqual([...Array.from({ length: 10 }, () => 'PHONE_CODE_INVALID'), 'TOO_OFTEN'])
})

test('a profile is kept, and kept again the same', async () => {
  const input = { occupation: 'foodRider', platform: '美团' }
  const requestId = randomUUID()
  const answers = []
  for (let n = 0; n < 5; n += 1) {
    answers.push((await cloud.call<Profile>('person', 'saver', 'saveProfile', input, { requestId })).data)
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await profileOf('saver')).toMatchObject(input)
  await bind('saver', await codeFor('saver', '13900000008'))
  expect(await profileOf('saver')).toMatchObject({ ...input, phoneMasked: '139****0008' })
})

test('a profile broken at every database operation is there after the repeated request', async () => {
  const input = { occupation: 'courier', platform: null }
  for (const nth of [1, 2, 3]) {
    for (const kind of ['fail', 'kill-before', 'kill-after']) {
      const openid = `saving-${nth}-${kind}`
      const save = (requestId: string) =>
        cloud.call<Profile>('person', openid, 'saveProfile', input, { requestId })
      const requestId = randomUUID()
      await cloud.local('/local/faults', [{ function: 'person', nth, kind, times: 1 }])
      await save(requestId)
      await cloud.local('/local/faults', [])
      expect((await save(requestId)).data).toMatchObject(input)
      expect(await profileOf(openid)).toMatchObject(input)
    }
  }
})

test.each([
  ['bindPhone', { code: { $ne: null } }, 'code'],
  ['bindPhone', {}, 'code'],
  ['saveProfile', { occupation: { $gt: '' }, platform: null }, 'occupation'],
  ['saveProfile', { occupation: 'pilot', platform: null }, 'occupation'],
  ['saveProfile', { occupation: 'driver', platform: { $set: 1 } }, 'platform'],
])('%s %j is refused as input', async (path, input, field) => {
  const answer = await cloud.call('person', 'attacker', path, input)
  expect(answer.error).toMatchObject({ code: 'BAD_INPUT', field })
  expect(answer.dbOps).toBe(0)
})
