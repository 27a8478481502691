import * as z from 'zod'
import { get } from './call'

const callSchema = z.object({
  id: z.string(),
  function: z.string(),
  path: z.string(),
  openid: z.string(),
  requestId: z.string(),
  source: z.string(),
  dbOps: z.number(),
  ok: z.boolean(),
  errorCode: z.string(),
  logs: z.array(z.object({ level: z.string(), text: z.string() })),
})

/** The calls the local cloud remembers, newest first. */
export const listCalls = async (url: string) =>
  z.object({ calls: z.array(callSchema) }).parse(await get(url, '/local/calls')).calls
