import * as z from 'zod'
import type { Invocation } from '../functions/invocation'
import { chooseFault } from './choose-fault'

/** What can happen to a database call. */
export const faultKinds = [
  'fail',
  'delay',
  'drop',
  'duplicate',
  'kill-before',
  'kill-after',
  'disk-full',
  'restart',
] as const
const kind = z.enum(faultKinds)
const functionName = z.string().min(1)
/** Only for delay (how long the call waits) and restart (how long nobody answers). */
const ms = z.number().int().min(0).max(60_000).default(200)

/**
 * One thing to break on purpose: at the `nth` database call (from 1) of an invocation of `function`, in the
 * next `times` invocations that get that far.
 */
const plannedSchema = z.strictObject({
  function: functionName,
  nth: z.number().int().min(1),
  kind,
  times: z.number().int().min(1).default(1),
  ms,
})
/**
 * Faults drawn from a seed: each database call of `function` meets one with the probability `rate`, which one
 * is drawn from `kinds`. The same seed draws the same for the same calls, counted from when the plan is set.
 */
const seededSchema = z.strictObject({
  function: functionName,
  seed: z.union([z.string(), z.number().int()]).transform(String),
  rate: z.number().min(0).max(1),
  kinds: z.array(kind).min(1),
  ms,
})
export const faultSchema = z.union([plannedSchema, seededSchema])
type Planned = z.infer<typeof plannedSchema>
type Seeded = z.infer<typeof seededSchema>

export type FaultKind = (typeof faultKinds)[number]
export type Fault = { function: string; nth: number; kind: FaultKind; ms: number }
/** Which call of which invocation (both from 1) of the function since the plan was set. */
export type DrawnFault = { invocation: number; nth: number; kind: FaultKind }
export type ListedFault = Planned | (Seeded & { drawn: DrawnFault[]; happened: DrawnFault[] })

export type FaultPlan = {
  /** Replaces the plan; an empty one breaks nothing. */
  set(faults: (Planned | Seeded)[]): void
  /** What has not happened yet; of a seed, what it draws for the first calls and what has happened. */
  list(): ListedFault[]
  /** The fault for the database call this invocation is making now (its dbOps already counted). */
  take(invocation: Invocation): Fault | undefined
}

/** How far ahead a list shows what a seed draws. */
const shownInvocations = 50
const shownCalls = 10
/** Of what a seed has done, the latest are remembered. */
const keptHappened = 500

const drawAhead = (plan: Seeded): DrawnFault[] => {
  const drawn: DrawnFault[] = []
  for (let invocation = 1; invocation <= shownInvocations; invocation += 1) {
    for (let nth = 1; nth <= shownCalls; nth += 1) {
      const chosen = chooseFault(plan, invocation, nth)
      if (chosen) drawn.push({ invocation, nth, kind: chosen })
    }
  }
  return drawn
}

/** One seed at work. An invocation is counted when it makes its first database call. */
const createSeed = (plan: Seeded) => {
  let count = 0
  const numbers = new WeakMap<Invocation, number>()
  const happened: DrawnFault[] = []
  const numberOf = (invocation: Invocation): number => {
    const known = numbers.get(invocation)
    if (known !== undefined) return known
    count += 1
    numbers.set(invocation, count)
    return count
  }
  const take = (invocation: Invocation): Fault | undefined => {
    if (invocation.functionName !== plan.function) return undefined
    const number = numberOf(invocation)
    const nth = invocation.dbOps
    const chosen = chooseFault(plan, number, nth)
    if (!chosen) return undefined
    happened.push({ invocation: number, nth, kind: chosen })
    if (happened.length > keptHappened) happened.shift()
    return { function: plan.function, nth, kind: chosen, ms: plan.ms }
  }
  return { take, list: () => ({ ...plan, drawn: drawAhead(plan), happened: [...happened] }) }
}

export const createFaultPlan = (): FaultPlan => {
  let planned: Planned[] = []
  let seeds: ReturnType<typeof createSeed>[] = []
  const takePlanned = (invocation: Invocation): Fault | undefined => {
    const fault = planned.find(
      (item) => item.function === invocation.functionName && item.nth === invocation.dbOps,
    )
    if (!fault) return undefined
    fault.times -= 1
    if (fault.times === 0) planned = planned.filter((item) => item !== fault)
    return fault
  }
  const takeSeeded = (invocation: Invocation): Fault | undefined => {
    for (const seed of seeds) {
      const fault = seed.take(invocation)
      if (fault) return fault
    }
    return undefined
  }
  return {
    set: (faults) => {
      planned = faults.flatMap((fault) => ('seed' in fault ? [] : [{ ...fault }]))
      seeds = faults.flatMap((fault) => ('seed' in fault ? [createSeed(fault)] : []))
    },
    list: () => [...planned.map((fault) => ({ ...fault })), ...seeds.map((seed) => seed.list())],
    take: (invocation) => {
      if (planned.length === 0 && seeds.length === 0) return undefined
      return takePlanned(invocation) ?? takeSeeded(invocation)
    },
  }
}
