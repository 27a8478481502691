import { AppError } from '../../domain/errors'
import type { WishDocument } from '../../domain/need/schema'
import type { WishChange } from '../../domain/need/wish'
import { findWish, storeDecision } from './repository'

const TRIES = 6

/** Read, decide, store; who loses a race decides again. The state it is in afterwards. Throws NOT_FOUND, BUSY. */
export const changeWish = async (
  wishId: string,
  decide: (wish: WishDocument) => WishChange | null,
): Promise<WishDocument> => {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const wish = await findWish(wishId)
    if (!wish) throw new AppError('NOT_FOUND', { field: 'wishId' })
    const change = decide(wish)
    if (change === null) return wish
    if (await storeDecision(wish, change)) return { ...wish, ...change.set }
  }
  throw new AppError('BUSY')
}
