import * as z from 'zod'
import { getJson, postJson } from './fetch-json'

const ZFunction = z.object({
  name: z.string(),
  triggers: z.array(z.object({ name: z.string(), config: z.string() })),
})
export type CloudFunction = z.infer<typeof ZFunction>

/** The functions uploaded here, with their timers. */
export const listFunctions = async (): Promise<CloudFunction[]> =>
  (await getJson('/local/functions', z.object({ functions: z.array(ZFunction) }))).functions

/** Fires a function's timer now. Rejects when the local cloud could not run it. */
export const fireTimer = async (name: string): Promise<void> => {
  await postJson(`/local/timer/${encodeURIComponent(name)}`, {}, z.unknown())
}
