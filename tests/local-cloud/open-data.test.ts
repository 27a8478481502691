import { call, post } from './support/call'
import { startCloud, stopClouds, type TestCloud } from './support/start-cloud'

jest.setTimeout(60_000)
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(stopClouds)

const issue = async (openid: string, data: object): Promise<string> => {
  const { body } = await post(cloud.url, '/local/open-data', { openid, data })
  return (body as { cloudID: string }).cloudID
}
const mark = (id: string) => ({ $cloudID: id })
const echo = async (event: Record<string, unknown>, openid = 'rider-1') =>
  (await call(cloud.url, 'echo', event, openid)).body
const phone = { phoneNumber: '13800001234' }

test('a CloudID in a field becomes the data it stands for, and WeChat says which field', async () => {
  const id = await issue('rider-1', phone)
  expect(await echo({ phone: mark(id), other: 1 })).toMatchObject({
    event: {
      phone: {
        cloudID: id,
        data: { ...phone, watermark: { appid: 'wxtest', timestamp: expect.any(Number) } },
      },
      other: 1,
    },
    context: { OPEN_DATA_INFO: '{"keys":["phone"]}' },
  })
})

test('a forged answer is passed on, but nobody vouches for it', async () => {
  const forged = { cloudID: 'x', data: phone }
  const { event, context } = (await echo({ phone: forged })) as { event: object; context: object }
  expect(event).toMatchObject({ phone: forged })
  expect(context).not.toHaveProperty('OPEN_DATA_INFO')
})

test('deeper in the event it stays a plain string', async () => {
  const id = await issue('rider-1', phone)
  expect(await echo({ input: { phone: mark(id) } })).toMatchObject({ event: { input: { phone: id } } })
})

test('one that is made up, another person’s or five minutes old is an error', async () => {
  await post(cloud.url, '/local/clock', { now: '2026-11-23T09:00:00+08:00' })
  const theirs = mark(await issue('rider-2', phone))
  const old = mark(await issue('rider-1', phone))
  await post(cloud.url, '/local/clock', { now: '2026-11-23T09:05:10+08:00' })
  expect(await echo({ made: mark('made-up'), theirs, old })).toMatchObject({
    event: { made: { errCode: -601005 }, theirs: { errCode: -601007 }, old: { errCode: -601006 } },
  })
  await post(cloud.url, '/local/clock', { now: null })
})

test('five are resolved in one call, six are refused', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => issue('rider-1', phone)))
  const fields = ids.map((id, index) => [`field${index}`, mark(id)] as const)
  const five = await call(cloud.url, 'echo', Object.fromEntries(fields.slice(0, 5)), 'rider-1')
  expect(five.body).toMatchObject({ event: { field4: { data: phone } } })
  const six = await call(cloud.url, 'echo', Object.fromEntries(fields), 'rider-1')
  expect(six.status).toBe(400)
  expect(six.body).toMatchObject({ errMsg: expect.stringContaining('CloudID') })
})
