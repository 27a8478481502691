import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Frame, type Page } from 'playwright-core'
import { buildPage } from '../../local-cloud/page/build'
import { startCloud, type TestCloud } from './support/start-cloud'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const PEOPLE = [
  { openid: 'rider-1', name: '小周', note: '骑手', phone: '13800001234' },
  { openid: 'social-1', name: '田老师', note: '社工' },
  { openid: 'rider-2', name: '阿强', note: '骑手' },
]
const TEMPLATES = [
  { id: 'tpl-slot', title: '预约提醒', fields: { thing1: '事项', time2: '时间' } },
  { id: 'tpl-meal', title: '取餐提醒', fields: { thing1: '餐品' } },
]

export type PageUnderTest = {
  cloud: TestCloud
  /** Opens the page with nothing remembered; the one opened before is closed. */
  open(options?: { language?: string; search?: string; width?: number }): Promise<Page>
  /** What went wrong in any page so far: errors, and addresses outside this cloud. */
  troubles: string[]
  stop(): Promise<void>
}

/** A local cloud that serves the built page and a fixture app, and a browser to look at it. */
export const servePage = async (manifest: Record<string, unknown> = {}): Promise<PageUnderTest> => {
  const consoleDir = await mkdtemp(join(tmpdir(), 'cloud-page-'))
  await buildPage(consoleDir)
  const cloud = await startCloud({
    manifest: { people: PEOPLE, templates: TEMPLATES, ...manifest },
    env: { XXT_CONSOLE: consoleDir, XXT_APP: join(__dirname, 'page-app') },
  })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: FLAGS,
  })
  const troubles: string[] = []
  let last: BrowserContext | undefined
  const open: PageUnderTest['open'] = async ({ language = 'en-US', search = '', width = 1280 } = {}) => {
    const context = await browser.newContext({ locale: language, viewport: { width, height: 800 } })
    await last?.close()
    last = context
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('console', (line) => {
      if (line.type() === 'error' || line.type() === 'warning') troubles.push(line.text())
    })
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(cloud.url))
        troubles.push(request.url())
    })
    await page.goto(`${cloud.url}/${search}`)
    return page
  }
  return { cloud, open, troubles, stop: () => browser.close() }
}

/** The app of one person, once it is there. */
export const appOf = async (page: Page, openid: string): Promise<Frame> => {
  const element = await page.waitForSelector(`iframe[src*="openid=${openid}&"]`)
  const frame = await element.contentFrame()
  if (frame === null) throw new Error(`the phone of ${openid} shows no app`)
  await frame.waitForSelector(`#who:has-text("${openid}")`)
  return frame
}

/** Starts an ask in an app; the promise is its answer. */
export const ask = (app: Frame, kind: string, input?: object): Promise<unknown> =>
  app.evaluate(([name, given]) => Reflect.get(window, 'ask')(name, given), [kind, input] as const)

/** Calls a function as the person of this app. */
export const callFrom = (app: Frame, name: string, event: object): Promise<unknown> =>
  app.evaluate(([fn, given]) => Reflect.get(window, 'callFunction')(fn, given), [name, event] as const)
