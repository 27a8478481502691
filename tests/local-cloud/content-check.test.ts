import { call, post } from './support/call'
import { startCloud, stopClouds, type TestCloud } from './support/start-cloud'

jest.setTimeout(60_000)
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(stopClouds)

const openApi = async (api: string, input: unknown, openid = 'rider-1') =>
  (await call(cloud.url, 'wechat', { api, input }, openid)).body

const read = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

describe('the content check', () => {
  const check = (content: string, openid = 'rider-1') =>
    openApi('security.msgSecCheck', { version: 2, openid, scene: 3, content }, 'rider-1')

  test('lets plain words pass and names risky ones, without an error', async () => {
    expect(await check('三号站的水没有了')).toMatchObject({
      errCode: 0,
      result: { suggest: 'pass', label: 100 },
    })
    expect(await check('代开发票，价格好谈')).toMatchObject({ errCode: 0, result: { suggest: 'risky' } })
    expect(await check('有问题请加微信')).toMatchObject({ errCode: 0, result: { suggest: 'review' } })
  })

  test('knows who has not been here for two hours', async () => {
    expect(await check('你好', 'stranger')).toMatchObject({ errCode: 61010 })
    await call(cloud.url, 'probe', { path: 'nothing' }, 'visitor')
    expect(await check('你好', 'visitor')).toMatchObject({ errCode: 0 })
    await post(cloud.url, '/local/clock', { now: new Date(Date.now() + 3 * 3600_000).toISOString() })
    expect(await check('你好', 'visitor')).toMatchObject({ errCode: 61010 })
    await post(cloud.url, '/local/clock', { now: null })
  })

  test('answers some words in its old way, as an error', async () => {
    expect(await check('这里有假币')).toMatchObject({ errCode: 87014 })
  })

  test('of a picture knows who is here, too', async () => {
    const picture = { mediaUrl: 'https://files/a.png', mediaType: 2, version: 2, scene: 3 }
    const answer = await openApi('security.mediaCheckAsync', { ...picture, openid: 'never-here' })
    expect(answer).toMatchObject({ errCode: 61010 })
  })

  test('of a picture ends in an event to the function that receives it', async () => {
    const input = {
      mediaUrl: 'https://files/risky.png',
      mediaType: 2,
      version: 2,
      openid: 'rider-1',
      scene: 3,
    }
    const answer = await openApi('security.mediaCheckAsync', input)
    const id = `media:${read(answer, 'traceId')}`
    const wanted = { id, deadline: Date.now() + 40_000 }
    const found = async () => (await call(cloud.url, 'notes', { path: 'get', input: wanted })).body
    let note = await found()
    while (!read(note, 'data') && Date.now() < wanted.deadline) note = await found()
    expect(note).toMatchObject({ data: { Event: 'wxa_media_check', result: { suggest: 'risky' } } })
  })
})

describe('an open API', () => {
  test('needs its permission in config.json', async () => {
    const event = { api: 'wxacode.getUnlimited', input: { scene: 'a', page: 'pages/scan/index' } }
    expect((await call(cloud.url, 'unpermitted', event)).body).toMatchObject({ errCode: -604101 })
  })

  test('that is not played here says so', async () => {
    const answer = await openApi('customerServiceMessage.send', { touser: 'rider-1' })
    expect(answer).toMatchObject({ errMsg: expect.stringContaining('customerServiceMessage.send') })
    expect(read(answer, 'errCode')).not.toBe(0)
  })
})
