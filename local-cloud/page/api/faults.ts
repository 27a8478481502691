import * as z from 'zod'
import { getJson, postJson } from './fetch-json'

export const FAULT_KINDS = [
  'fail',
  'delay',
  'drop',
  'duplicate',
  'kill-before',
  'kill-after',
  'disk-full',
  'restart',
] as const

const ZPlanned = z.object({
  function: z.string(),
  /** Which database call of an invocation, from 1. */
  nth: z.number(),
  kind: z.enum(FAULT_KINDS),
  /** In how many invocations more. */
  times: z.number(),
  /** How long a delay lasts, or nobody answers after a restart. */
  ms: z.number(),
})
/** Faults drawn from a seed: each call meets one with the probability `rate`. */
const ZSeeded = z.object({
  function: z.string(),
  seed: z.string(),
  rate: z.number(),
  kinds: z.array(z.enum(FAULT_KINDS)),
  ms: z.number(),
})
const ZFault = z.union([ZPlanned, ZSeeded])
export type FaultKind = (typeof FAULT_KINDS)[number]
type Fault = z.infer<typeof ZFault>
export type PlannedFault = Omit<z.infer<typeof ZPlanned>, 'ms'>
export type NewFault = PlannedFault | z.infer<typeof ZSeeded>

/** The faults that have not happened yet. */
export const listFaults = async (): Promise<Fault[]> =>
  (await getJson('/local/faults', z.object({ faults: z.array(ZFault) }))).faults

/** Replaces the fault plan; an empty one breaks nothing. */
export const setFaults = async (faults: NewFault[]): Promise<void> => {
  await postJson('/local/faults', faults, z.unknown())
}
