import { mkdirSync } from 'node:fs'
import path from 'node:path'
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type FrameLocator,
  type Page,
} from 'playwright-core'

const SHOTS = path.resolve(__dirname, '../../test-results/screens')
const PATIENCE_MS = 25_000

/** Quiet flags: a test browser talks to this machine and to nobody else. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const PHONE: BrowserContextOptions = {
  viewport: { width: 375, height: 812 },
  deviceScaleFactor: 2,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS })

/** A page that fails the test on any script error, kept in `errors`. */
export const openPage = async (
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  errors: string[],
): Promise<Page> => {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  page.on('pageerror', (error) => errors.push(`${url}: ${error.message}`))
  await page.goto(url)
  return page
}

export const shoot = async (page: Page, name: string): Promise<void> => {
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`) })
}

/** The app inside the phone of one person on the local cloud's page. */
export const phoneOf = (page: Page, openid: string): FrameLocator =>
  page.frameLocator(`iframe[src*="openid=${openid}&"], iframe[src*="openid=${openid}#"]`)
