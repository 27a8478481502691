import type { Instant } from '../../domain/time'
import { isLow, lowStockNotice } from '../../domain/water/low-stock'
import type { Log } from '../_kit/log'
import { notify } from '../_kit/notify'
import { listFreezers, listKeepers } from './repository'

/** Tells station keepers of every freezer that runs low; one told today already is not told again. */
export const tellLowStock = async (now: Instant, log: Log): Promise<{ freezersLow: number }> => {
  const low = (await listFreezers()).filter(isLow)
  if (low.length === 0) return { freezersLow: 0 }
  for (const { _id: keeper } of await listKeepers()) {
    for (const freezer of low) await notify(lowStockNotice(freezer, keeper, now), log)
  }
  return { freezersLow: low.length }
}
