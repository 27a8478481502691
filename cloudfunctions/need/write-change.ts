import { AppError } from '../../domain/errors'
import { type ChangeDocument, ZWriteChangeInput, ZWriteChangeOutput } from '../../domain/need/schema'
import { isShown } from '../../domain/need/transitions'
import { changeView, decideWish, newChange } from '../../domain/need/wish'
import { staffProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { changeWish } from './change-wish'
import { DESK } from './desk-roles'
import { findChange, findWish, insertChange } from './repository'

/** Throws NOT_FOUND, REPORT_STEP_NOT_ALLOWED: before the entry is written, not after. */
const guardWish = async (wishId: string): Promise<void> => {
  const wish = await findWish(wishId)
  if (!wish) throw new AppError('NOT_FOUND', { field: 'wishId' })
  if (!isShown(wish.state) || wish.state === 'changed') throw new AppError('REPORT_STEP_NOT_ALLOWED')
}

/** Six operations: the entry comes before the wish that points to it. */
export const writeChange = staffProcedure(DESK, 'Writes down what became different, and since when')
  .input(ZWriteChangeInput)
  .output(ZWriteChangeOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid, requestId: k, now, staff } = ctx
    const id = derivedId('change', openid, k)
    const fresh = newChange(input, { id, byName: staff.name, k }, now)
    let change: ChangeDocument | null = await findChange(id)
    if (
      change &&
      (change.title !== fresh.title || change.after !== fresh.after || change.wishId !== fresh.wishId)
    ) {
      throw new AppError('REQUEST_ID_REUSED')
    }
    if (!change) {
      if (input.wishId !== null) await guardWish(input.wishId)
      await insertChange(fresh)
      change = fresh
    }
    if (input.wishId !== null) {
      const decision = { to: 'changed' as const, why: input.after, by: openid, k, changeId: id }
      await changeWish(input.wishId, (wish) => decideWish(wish, decision, now))
    }
    return { change: changeView(change) }
  })
