import * as z from 'zod'
import type { Invocation } from '../functions/invocation'

/**
 * One thing to break on purpose: at the `nth` database call (from 1) of an invocation of `function`, in the
 * next `times` invocations that get that far.
 */
export const faultSchema = z.object({
  function: z.string().min(1),
  nth: z.number().int().min(1),
  kind: z.enum(['fail', 'delay', 'drop', 'duplicate', 'kill-before', 'kill-after']),
  times: z.number().int().min(1).default(1),
  /** Only for delay: how long the call waits before it is carried out. */
  ms: z.number().int().min(0).default(200),
})
export type Fault = z.infer<typeof faultSchema>

export type FaultPlan = {
  /** Replaces the plan; an empty one breaks nothing. */
  set(faults: Fault[]): void
  list(): Fault[]
  /** The fault for the database call this invocation is making now (its dbOps already counted). */
  take(invocation: Invocation): Fault | undefined
}

export const createFaultPlan = (): FaultPlan => {
  let plan: Fault[] = []
  const take = (invocation: Invocation): Fault | undefined => {
    if (plan.length === 0) return undefined
    const fault = plan.find(
      (item) => item.function === invocation.functionName && item.nth === invocation.dbOps,
    )
    if (!fault) return undefined
    fault.times -= 1
    if (fault.times === 0) plan = plan.filter((item) => item !== fault)
    return fault
  }
  return {
    set: (faults) => {
      plan = faults.map((fault) => ({ ...fault }))
    },
    list: () => plan.map((fault) => ({ ...fault })),
    take,
  }
}
