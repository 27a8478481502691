import * as z from 'zod'
import { getJson } from './fetch-json'

const ZLog = z.object({ level: z.string(), text: z.string() })

export const ZCall = z.object({
  id: z.string(),
  /** When it began, ISO, on the virtual clock. */
  at: z.string(),
  function: z.string(),
  path: z.string(),
  /** '' when nobody caused it, as for a timer. */
  openid: z.string(),
  ms: z.number(),
  dbOps: z.number(),
  cold: z.boolean(),
  ok: z.boolean(),
  errorCode: z.string(),
  requestId: z.string(),
  logs: z.array(ZLog),
})
export type Call = z.infer<typeof ZCall>

/** The last calls the local cloud remembers, newest first. */
export const listCalls = async (): Promise<Call[]> =>
  (await getJson('/local/calls', z.object({ calls: z.array(ZCall) }))).calls
