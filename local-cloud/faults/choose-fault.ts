import { createHash } from 'node:crypto'

/** A number from 0 up to 1, the same for the same text everywhere. */
const draw = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32

/**
 * What a seed draws for one database call: one of `kinds`, or undefined. It depends on nothing but the seed,
 * the function and the two numbers, so a run can be repeated.
 */
export const chooseFault = <Kind>(
  plan: { seed: string; function: string; rate: number; kinds: Kind[] },
  invocation: number,
  nth: number,
): Kind | undefined => {
  const call = `${plan.seed}\n${plan.function}\n${invocation}\n${nth}`
  if (draw(call) >= plan.rate) return undefined
  return plan.kinds[Math.floor(draw(`${call}\nkind`) * plan.kinds.length)]
}
