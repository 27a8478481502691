import { join, resolve } from 'node:path'
import * as z from 'zod'
import { parseInstant } from './clock/parse-instant'

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(5180),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  NOW: z.string().optional(),
  XXT_FUNCTIONS: z.string().default('dist/cloudfunctions'),
  XXT_MANIFEST: z.string().default('dist/cloud.json'),
  XXT_APP: z.string().default('dist/h5'),
  XXT_CONSOLE: z.string().optional(),
  XXT_DRIVER: z.enum(['node-sqlite', 'wasm']).optional(),
  XXT_DURABLE: z.enum(['normal', 'full']).default('normal'),
  XXT_TIMERS: z.enum(['on', 'off']).default('on'),
  XXT_WATCH: z.enum(['on', 'off']).default('on'),
  XXT_INSTANCES: z.coerce.number().int().min(1).max(16).default(2),
})

/** The page is built beside the local cloud, whatever project it runs for. */
const ownConsole = join(__dirname, '..', 'console')

export type Settings = {
  /** 0 takes any free port. */
  port: number
  host: string
  dataDir: string
  /** Where the virtual clock starts, ms since the epoch; null shows real time. */
  now: number | null
  functionsDir: string
  manifestFile: string
  appDir: string
  consoleDir: string
  /** Undefined lets the database choose. */
  driver?: 'node-sqlite' | 'wasm' | undefined
  durable: 'normal' | 'full'
  /** Whether triggers of config.json fire by themselves; they can always be fired by hand. */
  timers: boolean
  /** Whether a function that is saved is loaded again. */
  watch: boolean
  /** How many events of one function run at once, each in a worker of its own. */
  instances: number
}

/** Turns environment variables into settings; throws an Error naming each variable that is wrong. */
export const readSettings = (env: Record<string, string | undefined>): Settings => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const checked = environment.safeParse(given)
  if (!checked.success) throw new Error(`environment:\n${z.prettifyError(checked.error)}`)
  const values = checked.data
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: resolve(values.DATA_DIR),
    now: values.NOW === undefined ? null : parseInstant(values.NOW),
    functionsDir: resolve(values.XXT_FUNCTIONS),
    manifestFile: resolve(values.XXT_MANIFEST),
    appDir: resolve(values.XXT_APP),
    consoleDir: resolve(values.XXT_CONSOLE ?? ownConsole),
    driver: values.XXT_DRIVER,
    durable: values.XXT_DURABLE,
    timers: values.XXT_TIMERS === 'on',
    watch: values.XXT_WATCH === 'on',
    instances: values.XXT_INSTANCES,
  }
}
