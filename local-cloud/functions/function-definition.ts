import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { checkTrigger } from '../timers/next-run'

const triggerFields = z.string().superRefine((config, context) => {
  const fault = checkTrigger(config)
  if (fault) context.addIssue(`a trigger has seven fields, second to year: ${fault}`)
})

/** What WeChat reads from a function folder's config.json; `messagePush` is ours (see README, "Differences"). */
const configSchema = z.object({
  timeout: z.number().min(1).max(900).default(3),
  permissions: z.object({ openapi: z.array(z.string()).default([]) }).default({ openapi: [] }),
  triggers: z
    .array(z.object({ name: z.string().min(1).max(60), type: z.literal('timer'), config: triggerFields }))
    .max(1, 'WeChat allows one trigger a function')
    .default([]),
  messagePush: z.array(z.string()).default([]),
})

export type FunctionDefinition = {
  name: string
  /** Absolute path of index.js. */
  entry: string
  /** Seconds an event may take. */
  timeout: number
  openapi: string[]
  triggers: { name: string; config: string }[]
  /** Events of WeChat this function receives, such as wxa_media_check. */
  messagePush: string[]
}

/** Reads one function folder; throws an Error naming the file when its config.json is wrong. */
export const readFunction = (functionsDir: string, name: string): FunctionDefinition | undefined => {
  const entry = join(functionsDir, name, 'index.js')
  if (!existsSync(entry)) return undefined
  const configFile = join(functionsDir, name, 'config.json')
  const text = existsSync(configFile) ? readFileSync(configFile, 'utf8') : '{}'
  const checked = configSchema.safeParse(JSON.parse(text))
  if (!checked.success) throw new Error(`${configFile}:\n${z.prettifyError(checked.error)}`)
  const { timeout, permissions, triggers, messagePush } = checked.data
  return { name, entry, timeout, openapi: permissions.openapi, triggers, messagePush }
}

/** Every folder with an index.js, by name. A folder that does not exist holds no functions. */
export const findFunctions = (functionsDir: string): FunctionDefinition[] => {
  if (!existsSync(functionsDir)) return []
  const folders = readdirSync(functionsDir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.flatMap((folder) => readFunction(functionsDir, folder.name) ?? [])
}
