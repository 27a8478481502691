import * as z from 'zod'
import { getJson } from './fetch-json'

const ZBroken = z.object({
  name: z.string(),
  says: z.string(),
  collection: z.string(),
  /** Must hold only once the project has repaired what a crash left. */
  afterRepair: z.boolean(),
  rows: z.array(z.unknown()),
  more: z.boolean(),
  error: z.string().optional(),
})
export type Broken = z.infer<typeof ZBroken>
const ZReport = z.object({ ok: z.boolean(), checked: z.number(), broken: z.array(ZBroken) })

/** Which invariants of the project do not hold on the documents as they are now. */
export const askDoctor = (): Promise<z.infer<typeof ZReport>> => getJson('/local/doctor', ZReport)
