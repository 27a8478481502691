import * as z from 'zod'
import { ZInstant } from '../fields'

/** Who is told when it is not one person: those on the duty roster, or the supervisors. */
export const TELL_GROUPS = ['roster', 'supervisors'] as const

/**
 * Who has to hear of a step, written with the step: told right after it, by the timer otherwise. `k` is the step's
 * request, so that a cause is told once.
 */
export const ZTell = z.object({
  k: z.string(),
  to: z.string().describe('an OPENID, or one of the groups'),
  what: z.string(),
  at: ZInstant,
})
export type Tell = z.infer<typeof ZTell>

export const isGroup = ({ to }: Pick<Tell, 'to'>): boolean => TELL_GROUPS.some((group) => group === to)
