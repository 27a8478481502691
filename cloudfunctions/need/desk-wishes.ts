import { type DeskTab, type WishState, ZDeskWishesInput, ZDeskWishesOutput } from '../../domain/need/schema'
import { deskWish } from '../../domain/need/wish'
import { staffProcedure } from '../_kit/procedure'
import { DESK } from './desk-roles'
import { listWishes, PAGE } from './repository'

const TABS: Record<DeskTab, { states: WishState[]; order: 'votes' | 'updatedAt' | 'submittedAt' }> = {
  pending: { states: ['pending'], order: 'submittedAt' },
  open: { states: ['open'], order: 'votes' },
  adopted: { states: ['adopted'], order: 'votes' },
  ended: { states: ['changed', 'declined', 'hidden'], order: 'updatedAt' },
}

export const deskWishes = staffProcedure(DESK, 'Wishes for the desk: to review, most wanted, promised, ended')
  .input(ZDeskWishesInput)
  .output(ZDeskWishesOutput)
  .query(async ({ ctx, input: { tab, skip } }) => {
    const { states, order } = TABS[tab]
    const found = await listWishes(states, { order, skip })
    return { now: ctx.now, more: found.length > PAGE, wishes: found.slice(0, PAGE).map(deskWish) }
  })
