import path from 'node:path'
import exparser from 'miniprogram-exparser'
import simulate from 'miniprogram-simulate'
import { takeAwayGlobals } from './missing-globals'
import { makeWx, type PhoneRecord } from './wx-phone'

const DIST = path.resolve(__dirname, '../../dist/weapp')
const FRAME_MS = 20
/** From seeing to touching; the engine takes no tap on what has just been drawn. */
const FINGER_MS = 300
/** An open thread asks again every twenty seconds. */
const PATIENCE_MS = 30_000

type PageConfig = Record<string, unknown> & { data?: Record<string, unknown> }
type Instance = Record<string, unknown> & {
  setData: (data: Record<string, unknown>, done?: () => void) => void
}

export type WeappPage = {
  /** All text a person reads on the screen. */
  text: () => string
  html: () => string
  /** Taps the innermost element whose text contains `text`, as a finger does; false when there is none. */
  tap: (text: string) => void
  /** Taps the last element of a class, for buttons that are pictures. */
  tapOn: (className: string) => void
  type: (text: string, selector?: string) => void
  /** What WeChat's phone button hands to the page after the person agreed. */
  givePhone: (code: string) => void
  /** Waits until the screen says `text`; throws with what it says instead. */
  sees: (text: string) => Promise<void>
  /** Counted for the budgets: nodes, depth, the largest setData in bytes. */
  measure: () => { nodes: number; depth: number; children: number; largestSetData: number }
  leave: () => void
}

export type WeappPhone = { open: (address: string) => Promise<WeappPage>; record: PhoneRecord }

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const parseAddress = (address: string) => {
  const [route = '', query = ''] = address.replace(/^\//, '').split('?')
  const pairs = query
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split('='))
  return { route, params: Object.fromEntries(pairs.map(([key = '', value = '']) => [key, value])) }
}

const deepest = (element: Element): { depth: number; nodes: number; children: number } => {
  const inner = [...element.children].map(deepest)
  return {
    depth: 1 + Math.max(0, ...inner.map((child) => child.depth)),
    nodes: 1 + inner.reduce((sum, child) => sum + child.nodes, 0),
    children: Math.max(element.children.length, ...inner.map((child) => child.children)),
  }
}

/** Innermost element that holds the text, the last one on the screen (a sheet lies on top): what a finger would hit. */
const findByText = (root: Element, text: string): Element | undefined => {
  const inner = [...root.children].findLast((element) => element.textContent?.includes(text))
  return inner ? (findByText(inner, text) ?? inner) : undefined
}

type EngineNode = object
/** Fires an event as the component engine does after a finger: it bubbles through shadow roots. */
const fire = (element: Element, name: string, detail: Record<string, unknown>): void => {
  const node = (element as Element & { __wxElement?: EngineNode }).__wxElement
  if (!node) throw new Error(`<${element.tagName.toLowerCase()}> is not an element of the component engine`)
  const event = exparser.Event.create(name, detail, { bubbles: true, composed: true, capturePhase: true })
  exparser.Event.dispatchEvent(node, event)
}

let booted = false

/**
 * A phone with the production mini-program: WeChat's own compiler and component engine, the globals a phone lacks
 * taken away, the cloud at `cloudUrl`. One app a jest file (the bundle keeps its state in modules).
 */
export const switchOnPhone = (cloudUrl: string, openid: string): WeappPhone => {
  if (booted) throw new Error('one phone a test file: the app keeps its state in modules')
  booted = true
  const record: PhoneRecord = {
    navigations: [],
    toasts: [],
    subscribed: [],
    photos: [],
    signal: true,
    previews: [],
    calls: [],
  }
  const pages: { route: string; instance: Instance }[] = []
  const world = globalThis as unknown as Record<string, unknown>
  takeAwayGlobals()
  world.wx = makeWx(cloudUrl, openid, record)
  let app: Record<string, unknown> = {}
  world.App = (config: Record<string, unknown>) => {
    app = config
  }
  world.getApp = () => app
  world.getCurrentPages = () => pages.map(({ route, instance }) => ({ route, ...instance }))
  let defined: PageConfig = {}
  world.Page = (config: PageConfig) => {
    defined = config
    const { data, ...methods } = config
    ;(world.Component as (definition: unknown) => void)({ data: data ?? {}, methods })
  }
  require(path.join(DIST, 'app.js'))
  ;(app.onLaunch as ((options: unknown) => void) | undefined)?.call(app, {
    path: 'pages/home/index',
    query: {},
  })
  ;(app.onShow as ((options: unknown) => void) | undefined)?.call(app, {
    path: 'pages/home/index',
    query: {},
  })

  /** A page's file runs once an app, as on a phone; later visits render it again. */
  const loaded = new Map<string, { id: string; config: PageConfig }>()
  const loadPage = (route: string) => {
    const known = loaded.get(route)
    if (known) return known
    const id = simulate.load(path.join(DIST, route), { rootPath: DIST, compiler: 'official' })
    const page = { id, config: defined }
    loaded.set(route, page)
    return page
  }

  const open = async (address: string): Promise<WeappPage> => {
    const { route, params } = parseAddress(address)
    const { id, config: pageConfig } = loadPage(route)
    const component = simulate.render(id)
    const host = document.createElement('div')
    document.body.appendChild(host)
    component.attach(host)
    const instance = component.instance as Instance
    let largestSetData = 0
    const setData = instance.setData.bind(instance)
    instance.setData = (data, done) => {
      largestSetData = Math.max(largestSetData, JSON.stringify(data).length)
      setData(data, done)
    }
    Object.assign(instance, { route, options: params })
    pages.push({ route, instance })
    const run = (name: string, given?: unknown) =>
      (pageConfig[name] as ((value?: unknown) => unknown) | undefined)?.call(instance, given)
    run('onLoad', params)
    run('onShow')
    run('onReady')
    await pause(FRAME_MS)
    const root = () => component.dom as Element
    const text = () => root().textContent ?? ''
    return {
      text,
      html: () => root().innerHTML,
      tap: (label) => {
        const element = findByText(root(), label)
        if (!element) throw new Error(`nothing to tap says "${label}"; the screen says: ${text()}`)
        fire(element, 'tap', {})
      },
      tapOn: (className) => {
        const found = [...root().querySelectorAll(`[class*="${className}"]`)].at(-1)
        if (!found) throw new Error(`nothing of class ${className} on the screen, which says: ${text()}`)
        fire(found, 'tap', {})
      },
      type: (value, selector = 'wx-textarea') => {
        const field = root().querySelector(selector)
        if (!field) throw new Error(`no ${selector} on the screen`)
        fire(field, 'input', { value })
      },
      givePhone: (code) => {
        const button = root().querySelector('wx-button')
        if (!button) throw new Error(`no phone button on the screen, which says: ${text()}`)
        fire(button, 'getphonenumber', { code, errMsg: 'getPhoneNumber:ok' })
      },
      sees: async (expected) => {
        const until = Date.now() + PATIENCE_MS
        while (!text().includes(expected)) {
          if (Date.now() > until) throw new Error(`the screen never said "${expected}" but: ${text()}`)
          await pause(FRAME_MS)
        }
        await pause(FINGER_MS)
      },
      measure: () => ({ ...deepest(root()), largestSetData }),
      leave: () => {
        run('onHide')
        run('onUnload')
        pages.pop()
        component.detach()
        host.remove()
      },
    }
  }
  return { open, record }
}
