import { decideUndo } from '../../domain/canteen/decide-redeem'
import { type RedemptionDocument, ZUndoInput, ZUndoOutput } from '../../domain/canteen/schema'
import { AppError } from '../../domain/errors'
import { type Context, staffProcedure } from '../_kit/procedure'
import { findRedemption, undoRedemption } from './repository'

const ATTEMPTS = 2

const undo = async (redemption: RedemptionDocument, at: string, ctx: Context): Promise<string | null> => {
  const { now, openid: by, requestId: k } = ctx
  const decision = decideUndo(redemption, { k, by, at, now })
  if (decision.kind === 'done') return decision.at
  if (decision.kind === 'late') throw new AppError('UNDO_TOO_LATE')
  if (decision.kind === 'gone') throw new AppError('NOT_FOUND', { field: 'redemptionId' })
  const { how, fullCents, paidCents } = redemption
  const act = { k, to: 'undone' as const, at: now, by, how, fullCents, paidCents }
  return (await undoRedemption(redemption, act)) ? now : null
}

/** Takes back what the cashier has just given by mistake, within a minute. The rider can be served again then. */
export const undoMeal = staffProcedure(
  ['merchant', 'stationKeeper', 'admin'],
  'Takes back a redemption the caller gave within the last minute',
)
  .input(ZUndoInput)
  .output(ZUndoOutput)
  .mutation(async ({ ctx, input }) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const redemption = await findRedemption(input.redemptionId)
      if (!redemption) throw new AppError('NOT_FOUND', { field: 'redemptionId' })
      const undoneAt = await undo(redemption, input.at, ctx)
      if (undoneAt) return { undoneAt }
    }
    throw new AppError('BUSY', { message: 'the redemption changes too fast' })
  })
