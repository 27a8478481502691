import { AppError } from '../../domain/errors'
import { type WishDocument, ZMakeWishInput, ZWishOutput } from '../../domain/need/schema'
import { newWish, wishView } from '../../domain/need/wish'
import { checkText } from '../_kit/content-check'
import { type Context, riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { aliasOf, derivedId } from '../_kit/vault'
import { findWish, insertWish } from './repository'

type Input = { topic: WishDocument['topic']; text: string }

const store = async (ctx: Context, input: Input, id: string): Promise<WishDocument> => {
  const { openid, requestId: k, now, log } = ctx
  await takeTurn({ kind: 'wish', openid, max: 10, minutes: 60, now })
  const check = await checkText(input.text, openid, log)
  const wish = newWish(input, { id, openid, alias: `骑手 ${aliasOf(openid)}`, k, check }, now)
  if (await insertWish(wish)) return wish
  const faster = await findWish(id)
  if (!faster) throw new AppError('BUSY')
  return faster
}

export const makeWish = riderProcedure('Says what should be otherwise; others vote for it')
  .input(ZMakeWishInput)
  .output(ZWishOutput)
  .mutation(async ({ ctx, input }) => {
    const id = derivedId('wish', ctx.openid, ctx.requestId)
    const wish = (await findWish(id)) ?? (await store(ctx, input, id))
    if (wish.text !== input.text || wish.topic !== input.topic) throw new AppError('REQUEST_ID_REUSED')
    return { wish: wishView(wish, { openid: ctx.openid, token: '' }) }
  })
