import type { Browser, Page } from 'playwright-core'
import { openBrowser, openPage, PHONE, shoot } from '../support/browser'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { NOON } from '../support/street'

const RIDER = 'local-yang'
const TEN_MINUTES = 600_000

let cloud: TestCloud
let browser: Browser
let page: Page
const errors: string[] = []

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  browser = await openBrowser()
  page = await openPage(browser, `${cloud.url}/app/?openid=${RIDER}#/pages/home/index`, PHONE, errors)
})
afterAll(async () => {
  await browser.close()
  await cloud.stop()
})

const SCREENS = [
  { name: 'home', address: 'pages/home/index', says: '扫码拿水' },
  { name: 'list', address: 'packages/directory/list/index', says: '101 项' },
  { name: 'place', address: 'packages/directory/place/index?id=noodles-a', says: '9 折' },
  { name: 'station', address: 'packages/station/page/index?stationId=nuanxin', says: '人来过' },
  { name: 'council', address: 'packages/partner/council/index', says: '成都燃气' },
]

const open = async (address: string, says: string) => {
  await page.evaluate((hash) => location.assign(hash), `#/${address}`)
  await page.getByText(says).locator('visible=true').first().waitFor()
}

test('the signal goes: what was looked at is still there, and says from when it is', async () => {
  for (const { address, says } of SCREENS) await open(address, says)
  await page.context().setOffline(true)
  await page.evaluate((shift) => {
    const now = Date.now
    Date.now = () => now() + shift
  }, TEN_MINUTES)
  for (const { name, address, says } of SCREENS) {
    await open(address, says)
    await page
      .getByText(/没信号，这是 \d\d:\d\d 的内容/)
      .locator('visible=true')
      .first()
      .waitFor()
    await shoot(page, `offline-${name}`)
  }
  expect(errors).toEqual([])
})

test('the signal comes back: the next look is fresh again, and nothing says it is old', async () => {
  await page.context().setOffline(false)
  const asked = page.waitForResponse((response) => response.url().includes('/call/directory'))
  await open('packages/directory/list/index', '101 项')
  expect((await asked).ok()).toBe(true)
  await page.getByText('没信号，这是').locator('visible=true').first().waitFor({ state: 'hidden' })
})
