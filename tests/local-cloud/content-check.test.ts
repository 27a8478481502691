import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

  describe('of a picture', () => {
    const begin = async (mediaUrl: string, at = cloud) => {
      const input = { mediaUrl, mediaType: 2, version: 2, openid: 'rider-1', scene: 3 }
      const event = { api: 'security.mediaCheckAsync', input }
      return String(read((await call(at.url, 'wechat', event, 'rider-1')).body, 'traceId'))
    }
    const noteOn = async (traceId: string, at = cloud) => {
      const input = { id: `media:${traceId}` }
      return read((await call(at.url, 'notes', { path: 'get', input })).body, 'data')
    }
    /** What the function that receives the event has written down, as soon as it is there. */
    const verdictOn = async (traceId: string, at = cloud) => {
      let note = await noteOn(traceId, at)
      while (!note) note = await noteOn(traceId, at)
      return note
    }
    const tell = (suggest: string | null) => post(cloud.url, '/local/media-verdict', { suggest })
    afterEach(() => tell(null))

    test('ends in an event to the function that receives it', async () => {
      const traceId = await begin('https://files/risky.png')
      expect(traceId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{8}){2}$/)
      expect(await verdictOn(traceId)).toMatchObject({
        Event: 'wxa_media_check',
        source: 'wx_client',
        errcode: 0,
        result: { suggest: 'risky', label: 20002 },
      })
      expect(await verdictOn(await begin('https://files/a.png'))).toMatchObject({
        result: { suggest: 'pass', label: 100 },
      })
    })

    test('ends in what it was told to, or never', async () => {
      expect((await tell('review')).body).toEqual({ suggest: 'review' })
      expect(await verdictOn(await begin('https://files/risky.png'))).toMatchObject({
        result: { suggest: 'review' },
      })
      await tell('never')
      const without = await begin('https://files/a.png')
      await tell('pass')
      expect(await verdictOn(await begin('https://files/risky.png'))).toMatchObject({
        result: { suggest: 'pass' },
      })
      expect(await noteOn(without)).toBeUndefined()
      expect((await tell('maybe')).status).toBe(400)
    })

    test('has no result for a file that cannot be fetched', async () => {
      const note = await verdictOn(await begin('cloud://local-test.local/a.png'))
      expect(note).toMatchObject({ errcode: -1008 })
      expect(note).not.toHaveProperty('result')
    })

    test('goes to the one the manifest names', async () => {
      const messagePush = { wxa_media_check: 'reviewer' }
      const functionsDir = await mkdtemp(join(tmpdir(), 'cloud-functions-'))
      for (const name of ['media', 'notes', 'wechat']) {
        await cp(join(__dirname, 'functions', name), join(functionsDir, name), { recursive: true })
      }
      await cp(join(functionsDir, 'media/index.js'), join(functionsDir, 'reviewer/index.js'))
      const named = await startCloud({ manifest: { messagePush }, env: { XXT_FUNCTIONS: functionsDir } })
      expect(await verdictOn(await begin('https://files/a.png', named), named)).toMatchObject({
        receiver: 'reviewer',
      })
    })
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
