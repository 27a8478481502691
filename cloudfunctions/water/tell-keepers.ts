import { lowStockNotice } from '../../domain/water/low-stock'
import { describeError } from '../_kit/log'
import { notify } from '../_kit/notify'
import type { Context } from '../_kit/procedure'
import { listKeepers } from './repository'

type Low = { _id: string; name: string; stock: number }

/**
 * Tells every active station keeper that a freezer runs low, once a freezer and day. Runs for the one bottle that
 * makes the stock low; the rider has the bottle whatever becomes of it, and the timer tells what is missed here.
 */
export const tellKeepers = async (freezer: Low, { now, log }: Context): Promise<void> => {
  try {
    const keepers = await listKeepers()
    await Promise.all(keepers.map(({ _id }) => notify(lowStockNotice(freezer, _id, now), log)))
  } catch (error) {
    log('error', 'keepers not told', { freezerId: freezer._id, cause: describeError(error) })
  }
}
