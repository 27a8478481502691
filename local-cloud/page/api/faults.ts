import * as z from 'zod'
import { getJson, postJson } from './fetch-json'

export const FAULT_KINDS = ['fail', 'delay', 'drop', 'duplicate', 'kill-before', 'kill-after'] as const

const ZFault = z.object({
  function: z.string(),
  /** Which database call of an invocation, from 1. */
  nth: z.number(),
  kind: z.enum(FAULT_KINDS),
  /** In how many invocations more. */
  times: z.number(),
  /** How long a delay lasts. */
  ms: z.number(),
})
type Fault = z.infer<typeof ZFault>
export type NewFault = Omit<Fault, 'ms'>

/** The faults that have not happened yet. */
export const listFaults = async (): Promise<Fault[]> =>
  (await getJson('/local/faults', z.object({ faults: z.array(ZFault) }))).faults

/** Replaces the fault plan; an empty one breaks nothing. */
export const setFaults = async (faults: NewFault[]): Promise<void> => {
  await postJson('/local/faults', faults, z.unknown())
}
