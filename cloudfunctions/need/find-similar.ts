import { ZSimilarInput, ZSimilarOutput } from '../../domain/need/schema'
import { similarTo } from '../../domain/need/similar'
import { wishView } from '../../domain/need/wish'
import { riderProcedure } from '../_kit/procedure'
import { voiceToken } from '../_store/voices'
import { listComparable } from './repository'

export const findSimilar = riderProcedure('Wishes that say nearly the same, before one more is made')
  .input(ZSimilarInput)
  .output(ZSimilarOutput)
  .query(async ({ ctx: { openid }, input: { text } }) => ({
    wishes: similarTo(text, await listComparable()).map((wish) =>
      wishView(wish, { openid, token: voiceToken(openid, wish._id) }),
    ),
  }))
