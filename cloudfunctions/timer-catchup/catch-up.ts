import type { Instant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { forgetTurns } from './repository'
import { settleBookings } from './settle-bookings'
import { settleFreezers } from './settle-freezers'
import { tellLowStock } from './tell-low-stock'

/**
 * Repairs what calls that died left between two writes, and tells what nobody was told. Everything here is seen
 * right by readers even if this never runs; run twice at once it does nothing twice. Answers what it did.
 */
export const catchUp = async (now: Instant, log: Log): Promise<Record<string, number>> => ({
  ...(await settleFreezers(now)),
  ...(await settleBookings(now)),
  ...(await tellLowStock(now, log)),
  turnsForgotten: await forgetTurns(now),
})
