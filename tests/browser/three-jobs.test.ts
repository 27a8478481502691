import type { Browser, FrameLocator, Page } from 'playwright-core'
import { openBrowser, openPage, phoneOf, shoot } from '../support/browser'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { brokenInvariants } from '../support/invariants'

const RIDER = 'local-yang'
const WORKER = 'local-tian'

/** The canteen is open, the stations are lit. */
const LUNCH = '2026-12-10T12:40:00+08:00'

let cloud: TestCloud
let browser: Browser
let page: Page
let rider: FrameLocator
let worker: FrameLocator
const errors: string[] = []

beforeAll(async () => {
  cloud = await startTestCloud({ now: LUNCH })
  browser = await openBrowser()
  const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }
  page = await openPage(browser, `${cloud.url}/?left=${RIDER}&right=${WORKER}`, desk, errors)
  rider = phoneOf(page, RIDER)
  worker = phoneOf(page, WORKER)
})
afterAll(async () => {
  await browser.close()
  await cloud.stop()
})

const tab = (phone: FrameLocator, name: string) =>
  phone.locator('.weui-tabbar__item, .taro-tabbar__tabbar a').filter({ hasText: name }).first()

/** The visible one: pages under the top one stay in the browser's document. */
const seen = (phone: FrameLocator, text: string | RegExp) =>
  phone.getByText(text).locator('visible=true').last()

test('a rider scans the freezer and has a bottle with one tap', async () => {
  await seen(rider, '均隆街').waitFor()
  await shoot(page, 'two-phones')
  await page.locator('.codes button').first().click()
  await seen(rider, '拿一瓶').click()
  await seen(rider, '拿好了').waitFor()
  await shoot(page, 'water-taken')
  await seen(rider, '好了').click()
  await seen(rider, '均隆街').waitFor()
})

test('books a haircut, giving the phone number at that moment, and finds it under my bookings', async () => {
  await tab(rider, '预约').click()
  // The home screen speaks of haircuts too: it has to be gone before the one on this tab is meant.
  await seen(rider, '扫码拿水').waitFor({ state: 'hidden' })
  await seen(rider, '免费理发').click()
  await seen(rider, /^剩\d$/).click()
  await seen(rider, /^约 \d/).click()
  await page.getByRole('button', { name: '允许' }).click()
  await seen(rider, '用微信手机号').click()
  await shoot(page, 'phone-asked')
  await page.getByRole('button', { name: '允许' }).click()
  await seen(rider, '约好了').waitFor()
  await shoot(page, 'booked')
  await seen(rider, '看我的预约').click()
  await seen(rider, '取消预约').waitFor()
  await shoot(page, 'my-bookings')
})

test('asks about public housing; the social worker accepts and answers with the card; it is read and closed', async () => {
  await page.getByRole('button', { name: '回首页' }).first().click()
  await tab(rider, '新心通').click()
  await seen(rider, '说说你遇到的事').click()
  await rider
    .locator('textarea')
    .locator('visible=true')
    .fill('最近经济压力比较大，房租太贵，不知道能不能申请公租房')
  await seen(rider, /公租房/).waitFor()
  await shoot(page, 'asking')
  await seen(rider, '发给社工').click()
  await page.getByRole('button', { name: '允许' }).click()
  await seen(rider, /社工/).waitFor()

  await tab(worker, '我的').click()
  await seen(worker, /诉求/).click()
  await seen(worker, /公租房/).click()
  await seen(worker, '我来接').click()
  await seen(worker, /^公租房/).click()
  await worker.locator('textarea').locator('visible=true').fill('小杨别急，能问的、要带的都在这张卡上')
  await shoot(page, 'answering')
  await worker.locator('.send-button').locator('visible=true').click()
  await seen(worker, '小杨别急').waitFor()

  const { messages: outbox } = await cloud.local<{ messages: { openid: string; status: string }[] }>(
    `/local/outbox?openid=${RIDER}`,
  )
  expect(outbox[0]).toMatchObject({ openid: RIDER, status: 'sent', templateId: 'local-appealAnswered' })
  await seen(rider, '小杨别急').waitFor()
  await shoot(page, 'answered')
  await rider.locator('textarea').locator('visible=true').fill('谢谢田老师')
  await rider.locator('.send-button').locator('visible=true').click()
  await seen(rider, '谢谢田老师').waitFor()
  await seen(rider, '问题解决了').click()
  await shoot(page, 'closing')
  await seen(rider, /^解决了/).click()
  await seen(rider, '还没完').waitFor()
  await shoot(page, 'closed')
})

test('the rider finds the answer among the messages', async () => {
  await page.getByRole('button', { name: '回首页' }).first().click()
  await tab(rider, '我的').click()
  await seen(rider, '社工回复你了').waitFor()
  await shoot(page, 'messages')
})

test('nothing broke on the way: no script error, every invariant holds', async () => {
  expect(errors).toEqual([])
  expect(await brokenInvariants(cloud)).toEqual([])
})
