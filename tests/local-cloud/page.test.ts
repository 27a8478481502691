import type { Page } from 'playwright-core'
import { appOf, ask, callFrom, type PageUnderTest, servePage } from './page-browser'
import { call, post } from './support/call'
import { stopClouds } from './support/start-cloud'

jest.setTimeout(90_000)
let served: PageUnderTest
beforeAll(async () => {
  served = await servePage()
  await printCode('f.u1.sign')
})
afterAll(async () => {
  await served.stop()
  await stopClouds()
})

const printCode = (scene: string) =>
  call(
    served.cloud.url,
    'wechat',
    { api: 'wxacode.getUnlimited', input: { scene, page: 'pages/scan/index' } },
    'social-1',
  )
const sendMessage = (thing1: string, openid = 'rider-1') => {
  const data = { thing1: { value: thing1 }, time2: { value: '2026年05月15日 14:20' } }
  const input = { touser: openid, templateId: 'tpl-slot', page: 'pages/mine/index?id=7', data }
  return call(served.cloud.url, 'wechat', { api: 'subscribeMessage.send', input }, 'social-1')
}
const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const openTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()

describe('who holds the phones', () => {
  test('the first two people, until others are chosen; the address and the browser remember', async () => {
    const page = await served.open()
    await appOf(page, 'rider-1')
    const right = await appOf(page, 'social-1')
    await right.click('#who')
    await page.locator('.person', { hasText: '阿强' }).click()
    await appOf(page, 'rider-2')
    expect(new URL(page.url()).search).toBe('?left=rider-1&right=rider-2')
    await page.goto(`${served.cloud.url}/`)
    await appOf(page, 'rider-2')
    await tap(page, 'One phone')
    await page.waitForFunction(() => document.querySelectorAll('iframe').length === 1)
    expect(new URL(page.url()).search).toBe('?left=rider-1&right=')
  })

  test('somebody new is added and holds the phone at once', async () => {
    const page = await served.open()
    await appOf(page, 'rider-1')
    await tap(page, 'Add a person')
    await page.getByLabel('Name').fill('Newcomer')
    await page.getByLabel('Phone number (optional)').fill('123')
    await tap(page, 'Save')
    await page.getByText('A phone number has 11 digits').waitFor()
    await page.getByLabel('Phone number (optional)').fill('13900005678')
    await tap(page, 'Save')
    await page.locator('.phone-head', { hasText: 'Newcomer' }).waitFor()
    await ask(await appOf(page, new URL(page.url()).searchParams.get('left') ?? ''), 'unknown')
  })
})

describe('what an app asks of WeChat', () => {
  test('scan: a code answers, closing the camera cancels, and an unasked code opens its page', async () => {
    const page = await served.open()
    const app = await appOf(page, 'rider-1')
    const scanned = ask(app, 'scan')
    await page.getByRole('dialog', { name: 'Scan' }).getByText('f.u1.sign').click()
    expect(await scanned).toMatchObject({ ok: true, value: { path: 'pages/scan/index?scene=f.u1.sign' } })
    const cancelled = ask(app, 'scan')
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    expect(await cancelled).toMatchObject({ ok: false, error: 'cancel' })
    await page.locator('.codes .code').first().click()
    const opened = page.frameLocator('iframe[src*="#/pages/scan/index?scene=f.u1.sign"]')
    await opened.locator('#who', { hasText: 'rider-1' }).waitFor()
  })

  test('phone: the number given is the one WeChat tells the function; refusing cancels', async () => {
    const page = await served.open()
    const app = await appOf(page, 'rider-1')
    const given = ask(app, 'phone')
    await tap(page, 'Allow')
    const answer = await given
    expect(answer).toMatchObject({ ok: true, value: { code: expect.any(String) } })
    const code = Reflect.get(Object(Reflect.get(Object(answer), 'value')), 'code')
    expect(
      await callFrom(app, 'wechat', {
        api: 'phonenumber.getPhoneNumber',
        input: { code, openid: 'rider-1' },
      }),
    ).toMatchObject({ errCode: 0, phoneInfo: { phoneNumber: '13800001234' } })
    const refused = ask(app, 'phone')
    await tap(page, 'Refuse')
    expect(await refused).toMatchObject({ ok: false, error: 'cancel' })
  })

  test('subscribe: ticked off is refused, allowed is one message that drops onto the phone', async () => {
    const page = await served.open()
    const app = await appOf(page, 'rider-1')
    const chosen = ask(app, 'subscribe', { templateIds: ['tpl-slot', 'tpl-meal'] })
    await page.getByLabel('取餐提醒').uncheck()
    await tap(page, 'Allow')
    expect(await chosen).toMatchObject({ ok: true, value: { 'tpl-slot': 'accept', 'tpl-meal': 'reject' } })
    expect((await sendMessage('第一条')).body).toMatchObject({ errCode: 0 })
    await page.locator('.banner-open', { hasText: '第一条' }).click()
    await page.frameLocator('iframe[src*="#/pages/mine/index?id=7"]').locator('#who').waitFor()
    expect((await sendMessage('第二条')).body).toMatchObject({ errCode: 43101 })
    await openTab(page, 'Messages')
    await page.locator('.message', { hasText: '第二条' }).getByText('Not sent 43101').waitFor()
  })

  test('privacy and location; nothing else', async () => {
    const page = await served.open()
    const app = await appOf(page, 'rider-1')
    const privacy = ask(app, 'privacy')
    await tap(page, 'Decline')
    expect(await privacy).toMatchObject({ ok: true, value: { agreed: false } })
    const location = ask(app, 'location')
    await page.getByLabel('Latitude').fill('30.65')
    await page.getByLabel('Longitude').fill('204')
    await tap(page, 'Allow')
    await page.getByText('Latitude is -90 to 90').waitFor()
    await page.getByLabel('Longitude').fill('104.08')
    await tap(page, 'Allow')
    expect(await location).toMatchObject({ ok: true, value: { latitude: 30.65, longitude: 104.08 } })
    expect(await ask(app, 'pay')).toMatchObject({ ok: false, error: 'unsupported' })
  })
})

test('two asks at once, from both phones: each waits its turn and gets its own answer', async () => {
  const page = await served.open()
  const [left, right] = [await appOf(page, 'rider-1'), await appOf(page, 'social-1')]
  const asked = left.evaluate(() =>
    Promise.all([Reflect.get(window, 'ask')('privacy'), Reflect.get(window, 'ask')('phone')]),
  )
  const other = ask(right, 'privacy')
  const [leftPhone, rightPhone] = [page.locator('.phone').nth(0), page.locator('.phone').nth(1)]
  await leftPhone.getByRole('button', { name: 'Agree' }).click()
  await leftPhone.getByRole('button', { name: 'Refuse' }).click()
  await rightPhone.getByRole('button', { name: 'Decline' }).click()
  expect(await asked).toMatchObject([{ value: { agreed: true } }, { error: 'cancel' }])
  expect(await other).toMatchObject({ value: { agreed: false } })
})

describe('what happens in the cloud', () => {
  test('a call shows as it happens, and opens to its facts', async () => {
    const page = await served.open()
    const app = await appOf(page, 'rider-1')
    await callFrom(app, 'wechat', { api: 'nothing.here', input: {}, path: 'seen.live' })
    await page.locator('.call-head', { hasText: 'seen.live' }).click()
    await page.locator('.call-details', { hasText: 'rider-1' }).waitFor()
  })

  test('time: functions and phones go to another day together, and come back', async () => {
    const page = await served.open()
    await appOf(page, 'rider-1')
    await openTab(page, 'Time')
    await page.getByLabel('Date and time (Beijing)').fill('2030-01-02T03:04')
    await tap(page, 'Go to this moment')
    await page.locator('.head-clock', { hasText: '01-02 03:04' }).waitFor()
    const app = await appOf(page, 'rider-1')
    await app.waitForFunction(() => new Date().getFullYear() === 2030)
    expect(await app.evaluate(() => new Date(Date.now()).toISOString())).toMatch(/^2030-01-01T19:0/)
    await page.getByRole('button', { name: 'Run now' }).first().click()
    await page.getByText(/^Done in \d+ ms$/).waitFor()
    await tap(page, 'Back to real time')
    await page.locator('.time-now', { hasText: 'Real time' }).waitFor()
  })

  test('data can be looked through, faults set and cleared', async () => {
    const page = await served.open()
    await openTab(page, 'Data')
    await page.getByRole('button', { name: /^notes/ }).click()
    await page.locator('.documents summary').first().click()
    await page.locator('.json', { hasText: '"_id"' }).first().waitFor()
    await openTab(page, 'Faults')
    await page.getByText('Dies after').click()
    await tap(page, 'Add this fault')
    await page.locator('.fault', { hasText: 'Dies after, database call 1, 1 ×' }).waitFor()
    await tap(page, 'Clear all')
    await page.getByText('Nothing is broken').waitFor()
    const seeded = { function: 'notes', seed: 7, rate: 0.25, kinds: ['disk-full', 'restart'] }
    await post(served.cloud.url, '/local/faults', [seeded])
    await openTab(page, 'Data')
    await openTab(page, 'Faults')
    const line = 'Disk is full or Cloud restarts, 25 % of the database calls, seed 7'
    await page.locator('.fault', { hasText: line }).waitFor()
    await tap(page, 'Add this fault')
    await page.locator('.fault', { hasText: 'Fails, database call 1, 1 ×' }).waitFor()
    await page.locator('.fault', { hasText: line }).waitFor()
    await tap(page, 'Clear all')
    await page.getByText('Nothing is broken').waitFor()
  })
})

test('speaks Chinese to a Chinese browser, and shows one phone where only one fits', async () => {
  const page = await served.open({ language: 'zh-CN', width: 1000 })
  await appOf(page, 'rider-1')
  expect(await page.title()).toBe('本机云')
  expect(await page.locator('.phone:visible').count()).toBe(1)
  await page.getByRole('button', { name: '田老师的手机' }).click()
  await page.locator('.phone:visible', { hasText: '田老师' }).waitFor()
})

test('no error was thrown and nothing outside this machine was asked', () => {
  expect(served.troubles).toEqual([])
})
