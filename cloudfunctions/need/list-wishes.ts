import {
  type WishDocument,
  type WishTab,
  ZListWishesInput,
  ZListWishesOutput,
} from '../../domain/need/schema'
import { wishView } from '../../domain/need/wish'
import { templateIdsOf } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { voiceToken } from '../_store/voices'
import { listWishes as listByState, listOfPerson, PAGE } from './repository'

type Asking = { openid: string; skip: number }

const TABS: Record<WishTab, (asking: Asking) => Promise<WishDocument[]>> = {
  open: ({ skip }) => listByState(['open', 'adopted'], { order: 'votes', skip }),
  answered: ({ skip }) => listByState(['adopted', 'changed', 'declined'], { order: 'updatedAt', skip }),
  mine: ({ openid, skip }) => listOfPerson(openid, skip),
}

export const listWishes = riderProcedure('The board of wishes, most wanted first, and what became of them')
  .input(ZListWishesInput)
  .output(ZListWishesOutput)
  .query(async ({ ctx: { openid, now }, input: { tab, skip } }) => {
    const found = await TABS[tab]({ openid, skip })
    return {
      now,
      more: found.length > PAGE,
      templateIds: templateIdsOf('resultOut'),
      wishes: found
        .slice(0, PAGE)
        .map((wish) => wishView(wish, { openid, token: voiceToken(openid, wish._id) })),
    }
  })
