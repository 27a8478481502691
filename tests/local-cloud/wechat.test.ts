import { call, get, post } from './support/call'
import { startCloud, stopClouds, type TestCloud } from './support/start-cloud'

jest.setTimeout(60_000)
/** One field of every kind there is. */
const everyField = {
  thing1: '事项',
  number2: '数量',
  letter3: '字母',
  symbol4: '符号',
  character_string5: '编号',
  time6: '时间',
  date7: '日期',
  amount8: '金额',
  phone_number9: '电话',
  car_number10: '车牌',
  name11: '姓名',
  phrase12: '状态',
}
const templates = [
  { id: 'tpl-slot', title: '预约提醒', fields: { thing1: '事项', time2: '时间' } },
  { id: 'tpl-every', title: '全部', fields: everyField },
  { id: 'tpl-meal', title: '取餐提醒', fields: { phrase1: '状态' } },
]
const pages = ['pages/index/index', 'pages/scan/index']
const people = [{ openid: 'rider-1', name: '小周', note: '骑手', phone: '13800001234' }]
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startCloud({ manifest: { templates, people, pages } })
})
afterAll(stopClouds)

const openApi = async (api: string, input: unknown, openid = 'rider-1') =>
  (await call(cloud.url, 'wechat', { api, input }, openid)).body

const read = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

describe('the phone button', () => {
  const getCode = async (openid: string, phone = '13800001234') =>
    read((await post(cloud.url, '/local/phone', { openid, phone })).body, 'code')
  const exchange = (code: unknown, openid?: string) =>
    openApi('phonenumber.getPhoneNumber', openid === undefined ? { code } : { code, openid })

  test('gives a code that says the number once', async () => {
    const code = await getCode('rider-1', '+8613800001234')
    expect(await exchange(code, 'rider-1')).toMatchObject({
      errCode: 0,
      phoneInfo: { phoneNumber: '13800001234', countryCode: '86', watermark: { appid: 'wxtest' } },
    })
    expect(await exchange(code, 'rider-1')).toMatchObject({ errCode: 40029 })
  })

  test('gives a code that is good for its own person only', async () => {
    expect(await exchange(await getCode('rider-2'), 'rider-1')).toMatchObject({ errCode: 40029 })
    expect(await exchange(await getCode('rider-2'))).toMatchObject({ errCode: 0 })
    expect(await exchange('made-up')).toMatchObject({ errCode: 40029 })
  })

  test('gives a code that dies after five minutes', async () => {
    const at = async (now: string | null) => post(cloud.url, '/local/clock', { now })
    await at('2026-11-23T09:00:00+08:00')
    const late = await getCode('rider-1')
    const inTime = await getCode('rider-1')
    await at('2026-11-23T09:03:00+08:00')
    expect(await exchange(inTime, 'rider-1')).toMatchObject({ errCode: 0 })
    await at('2026-11-23T09:05:10+08:00')
    expect(await exchange(late, 'rider-1')).toMatchObject({ errCode: 40029 })
    await at(null)
  })

  test('refuses what is no number', async () => {
    expect((await post(cloud.url, '/local/phone', { openid: 'rider-1', phone: 'mine' })).status).toBe(400)
  })
})

describe('a subscribe message', () => {
  const send = (touser: string, data: unknown, templateId = 'tpl-slot') =>
    openApi('subscribeMessage.send', { touser, templateId, page: 'pages/index/index', data })
  const good = { thing1: { value: '健康小屋' }, time2: { value: '2026年11月23日 09:00' } }
  const subscribe = (openid: string, accept: boolean) =>
    post(cloud.url, '/local/subscribe', { openid, templateIds: ['tpl-slot'], accept })
  const outbox = async (openid: string) =>
    read(await get(cloud.url, `/local/outbox?openid=${openid}`), 'messages')

  test('may be sent once for each time the person accepted', async () => {
    expect(await send('sub-1', good)).toMatchObject({ errCode: 43101 })
    expect((await subscribe('sub-1', true)).body).toEqual({ 'tpl-slot': 'accept' })
    await subscribe('sub-1', true)
    expect(await send('sub-1', good)).toMatchObject({ errCode: 0 })
    expect(await send('sub-1', good)).toMatchObject({ errCode: 0 })
    expect(await send('sub-1', good)).toMatchObject({ errCode: 43101 })
  })

  test('may not be sent to who refused, or with another template', async () => {
    expect((await subscribe('sub-2', false)).body).toEqual({ 'tpl-slot': 'reject' })
    expect(await send('sub-2', good)).toMatchObject({ errCode: 43101 })
    await subscribe('sub-2', true)
    expect(await send('sub-2', { phrase1: { value: '已备好' } }, 'tpl-meal')).toMatchObject({
      errCode: 43101,
    })
    expect(await send('sub-2', good, 'tpl-none')).toMatchObject({ errCode: 40037 })
  })

  test('is refused naming the field that is wrong, and costs nothing then', async () => {
    await subscribe('sub-3', true)
    const wrong: [unknown, string][] = [
      [{ ...good, thing1: { value: '' } }, 'thing1'],
      [{ ...good, time2: { value: '明天' } }, 'time2'],
      [{ thing1: good.thing1 }, 'time2'],
      [{ ...good, thing9: { value: '多余' } }, 'thing9'],
    ]
    for (const [data, field] of wrong) {
      const answer = await send('sub-3', data)
      expect(answer).toMatchObject({ errCode: 47003, errMsg: expect.stringContaining(field) })
    }
    expect(await send('sub-3', good)).toMatchObject({ errCode: 0 })
  })

  test('is checked field by field, whatever the kind', async () => {
    const value = (given: Record<string, string>) =>
      Object.fromEntries(Object.entries(given).map(([name, text]) => [name, { value: text }]))
    const all = value({
      thing1: '一'.repeat(20),
      number2: '1'.repeat(32),
      letter3: 'a'.repeat(32),
      symbol4: '!@#?!',
      character_string5: 'JL-2026/11#7',
      time6: '2026年11月23日 09:00',
      date7: '2026年11月23日',
      amount8: '¥1234567890',
      phone_number9: '+86-0766-66888866'.slice(0, 17),
      car_number10: '川A12345',
      name11: '一'.repeat(10),
      phrase12: '已经预约好'.slice(0, 5),
    })
    const wrong = value({
      thing1: '一'.repeat(21),
      number2: '1'.repeat(33),
      letter3: 'a1',
      symbol4: '!@#?!!',
      character_string5: '编号七',
      time6: '明天九点',
      date7: '11月',
      amount8: '¥12345678901',
      phone_number9: '1'.repeat(18),
      car_number10: '川A12345678',
      name11: '一'.repeat(11),
      phrase12: '已经预约好了',
    })
    await post(cloud.url, '/local/subscribe', { openid: 'sub-5', templateIds: ['tpl-every'], accept: true })
    for (const [name, text] of Object.entries({ ...wrong, ...value({ thing1: '' }) })) {
      const answer = await send('sub-5', { ...all, [name]: text }, 'tpl-every')
      expect(answer).toMatchObject({ errCode: 47003, errMsg: expect.stringContaining(name) })
    }
    expect(await send('sub-5', all, 'tpl-every')).toMatchObject({ errCode: 0 })
  })

  test('is refused for what is no openid, and for a page that is none', async () => {
    await subscribe('sub-6', true)
    expect(await send('sub 6', good)).toMatchObject({ errCode: 40003 })
    expect(await send('', good)).toMatchObject({ errCode: 40003 })
    const to = (page: string) =>
      openApi('subscribeMessage.send', { touser: 'sub-6', templateId: 'tpl-slot', page, data: good })
    expect(await to('/pages/index/index')).toMatchObject({ errCode: 41030 })
    expect(await to('pages/none/none')).toMatchObject({ errCode: 41030 })
    expect(await to('pages/index/index?from=message')).toMatchObject({ errCode: 0 })
  })

  test('is listed with every attempt, newest first', async () => {
    await subscribe('sub-4', true)
    await send('sub-4', good)
    await send('sub-4', good)
    expect(await outbox('sub-4')).toMatchObject([
      { status: 'refused', errCode: 43101, title: '预约提醒', templateId: 'tpl-slot' },
      { status: 'sent', errCode: 0, page: 'pages/index/index', data: { thing1: { value: '健康小屋' } } },
    ])
    expect(await outbox('sub-none')).toEqual([])
  })
})

describe('a code to print', () => {
  const make = (input: unknown) => openApi('wxacode.getUnlimited', input)
  const input = { scene: 'st=jl-03&k=water', page: 'pages/scan/index' }

  test('is a picture a camera reads back', async () => {
    const made = await make(input)
    expect(made).toMatchObject({ contentType: 'image/png' })
    const scanned = await post(cloud.url, '/local/scan', { image: read(made, 'base64') })
    expect(scanned.body).toEqual({ page: 'pages/scan/index', scene: 'st=jl-03&k=water' })
  })

  test('is listed once, with its picture and where it leads', async () => {
    await make(input)
    await make(input)
    const codes = read(await get(cloud.url, '/local/codes'), 'codes')
    const mine = Array.isArray(codes) ? codes.filter((code) => code.scene === input.scene) : []
    expect(mine).toHaveLength(1)
    expect(mine[0]).toMatchObject({ url: '/app/#/pages/scan/index?scene=st%3Djl-03%26k%3Dwater' })
    const picture = await fetch(`${cloud.url}${mine[0].image}`)
    const image = Buffer.from(await picture.arrayBuffer()).toString('base64')
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect((await post(cloud.url, '/local/scan', { image })).body).toMatchObject({ scene: input.scene })
  })

  test('reads its text too, and refuses pictures and texts that are none', async () => {
    const text = 'xxt:pages/scan/index?scene=a%3D1'
    expect((await post(cloud.url, '/local/scan', { text })).body).toEqual({
      page: 'pages/scan/index',
      scene: 'a=1',
    })
    expect((await post(cloud.url, '/local/scan', { text: 'https://example.org' })).status).toBe(422)
    expect((await post(cloud.url, '/local/scan', { image: 'bm8gcGljdHVyZQ==' })).status).toBe(422)
    expect((await post(cloud.url, '/local/scan', {})).status).toBe(400)
  })

  test.each([
    ['a scene of 33 characters', { ...input, scene: 'x'.repeat(33) }, 40169],
    ['a scene in Chinese', { ...input, scene: '均隆街' }, 40169],
    ['a page with a slash in front', { ...input, page: '/pages/scan/index' }, 41030],
    ['a page with a query', { ...input, page: 'pages/scan/index?a=1' }, 41030],
    ['a page nobody published', { ...input, page: 'pages/none/none' }, 41030],
    ['a width of 100', { ...input, width: 100 }, 40097],
  ])('is not made for %s', async (_, wrong, errCode) => {
    expect(await make(wrong)).toMatchObject({ errCode })
  })
})

describe('people', () => {
  test('are those of the manifest and those added', async () => {
    expect(await get(cloud.url, '/local/people')).toEqual({ people })
    const added = { openid: 'rider-9', name: '新来的', phone: '13900000000' }
    expect((await post(cloud.url, '/local/people', added)).body).toEqual({ people: [...people, added] })
    expect((await post(cloud.url, '/local/people', { name: 'no openid' })).status).toBe(400)
  })

  test('keep what they accepted, their codes and messages over kill -9', async () => {
    const first = await startCloud({ manifest: { templates, people } })
    const added = { openid: 'rider-9', name: '新来的' }
    await post(first.url, '/local/people', added)
    await post(first.url, '/local/subscribe', { openid: 'rider-9', templateIds: ['tpl-meal'], accept: true })
    const { body } = await post(first.url, '/local/phone', { openid: 'rider-9', phone: '13900000000' })
    await call(first.url, 'wechat', {
      api: 'wxacode.getUnlimited',
      input: { scene: 'kept', page: 'pages/a' },
    })
    await first.kill()
    const second = await startCloud({ dataDir: first.dataDir, manifest: { templates, people } })
    const ask = async (api: string, input: unknown) =>
      (await call(second.url, 'wechat', { api, input }, 'rider-9')).body
    const message = { touser: 'rider-9', templateId: 'tpl-meal', data: { phrase1: { value: '已备好' } } }
    expect(await get(second.url, '/local/people')).toEqual({ people: [...people, added] })
    expect(await ask('subscribeMessage.send', message)).toMatchObject({ errCode: 0 })
    expect(await ask('subscribeMessage.send', message)).toMatchObject({ errCode: 43101 })
    const code = read(body, 'code')
    expect(await ask('phonenumber.getPhoneNumber', { code })).toMatchObject({ errCode: 0 })
    expect(await get(second.url, '/local/codes')).toMatchObject({
      codes: [{ scene: 'kept', page: 'pages/a' }],
    })
  })
})
