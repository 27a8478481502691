import type { Instant } from '../../domain/time'
import { settleMove } from '../_store/booking-move'
import { listSlotsById } from '../_store/booking-slots'
import { listStaleMoves } from './repository'

/** Moves whose call died: finished when the new slot holds the person, dropped otherwise. */
export const settleMoves = async (now: Instant): Promise<Record<string, number>> => {
  const moves = await listStaleMoves(now)
  const slots = await listSlotsById(moves.map(({ slotId }) => slotId))
  for (const booking of moves) await settleMove(booking, slots, now)
  return { movesSettled: moves.length }
}
