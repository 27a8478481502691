import type { Instant } from '../../domain/time'
import { listUnsettled, settleElder } from '../_store/pairing-settle'

const AT_ONCE = 50

/** Finishes what a crash kept from visits and pairings after a call to an elder, or a goodbye. */
export const settleOpen = async (now: Instant): Promise<Record<string, number>> => {
  const open = await listUnsettled(AT_ONCE)
  for (const elder of open) await settleElder(elder, now)
  return { eldersSettled: open.length }
}
