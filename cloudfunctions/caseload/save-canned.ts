import type { CannedDocument, SaveCannedInput } from '../../domain/appeal/desk-schema'
import { ZCannedOutput, ZSaveCannedInput } from '../../domain/appeal/desk-schema'
import { AppError } from '../../domain/errors'
import { type Context, staffProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { cannedView, SHARED } from '../_store/canned-view'
import { changeCanned, findCanned, insertCanned } from './repository'

const add = async (ctx: Context, reply: CannedDocument): Promise<CannedDocument> => {
  if (await insertCanned(reply)) return reply
  const known = await findCanned(reply._id)
  const isSame = known?.text === reply.text && known.title === reply.title && known.owner === reply.owner
  if (!known || (known.k === ctx.requestId && !isSame)) throw new AppError('REQUEST_ID_REUSED')
  return known
}

const change = async (ctx: Context, id: string, input: SaveCannedInput): Promise<CannedDocument> => {
  const { requestId: k, openid, now } = ctx
  const known = await findCanned(id)
  const isTheirs = known !== null && (known.owner === SHARED || known.owner === openid)
  if (!isTheirs || known.removedAt !== null) throw new AppError('NOT_FOUND', { field: 'replyId' })
  const after = { title: input.title, text: input.text, owner: input.shared ? SHARED : openid }
  if (known.k === k) {
    const isSame = known.title === after.title && known.text === after.text && known.owner === after.owner
    if (!isSame) throw new AppError('REQUEST_ID_REUSED')
    return known
  }
  const changed = { ...after, by: openid, at: now, k }
  if (!(await changeCanned(known, changed))) throw new AppError('BUSY')
  return { ...known, ...changed }
}

/** A reply everybody uses may be changed by everybody; one's own by oneself. Throws NOT_FOUND, BUSY. */
export const saveCanned = staffProcedure(
  ['socialWorker', 'supervisor'],
  'Writes a canned reply or changes one, for oneself or for everybody',
)
  .input(ZSaveCannedInput)
  .output(ZCannedOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid, requestId: k, now } = ctx
    const { replyId, title, text, shared } = input
    const made = {
      _id: derivedId('canned', openid, k),
      owner: shared ? SHARED : openid,
      title,
      text,
      at: now,
      by: openid,
      k,
      removedAt: null,
    }
    return { reply: cannedView(replyId === null ? await add(ctx, made) : await change(ctx, replyId, input)) }
  })
