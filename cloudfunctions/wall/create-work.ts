import { AppError } from '../../domain/errors'
import { guardSameWork, newWork, readVideo } from '../../domain/wall/new-work'
import {
  type CreateWorkInput,
  type WorkDocument,
  ZCreatedOutput,
  ZCreateWorkInput,
} from '../../domain/wall/schema'
import { workDetail } from '../../domain/wall/views'
import { checkText } from '../_kit/content-check'
import { type Context, riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { aliasOf, derivedId } from '../_kit/vault'
import { findPerson, findWork, insertWork } from './repository'
import { photoIdsOf, takePhotos } from './take-photos'
import { viewerOf } from './viewer'

/** All the words others would read, together. Throws TEXT_REFUSED; what is in doubt or was not checked waits, as all do. */
const checkWords = async (
  { title, text, pen }: CreateWorkInput,
  { openid, log }: Context,
): Promise<WorkDocument['check']> => {
  const verdict = await checkText([pen, title, text].join('\n'), openid, log)
  if (verdict === 'risky') throw new AppError('TEXT_REFUSED', { field: 'text' })
  return verdict
}

const store = async (ctx: Context, input: CreateWorkInput, id: string): Promise<WorkDocument> => {
  const { openid, requestId: k, now } = ctx
  readVideo(input.video)
  const person = await findPerson(openid)
  if (!person?.phoneIndex) throw new AppError('PHONE_NEEDED')
  await takeTurn({ kind: 'work', openid, max: 6, minutes: 60, now })
  const check = await checkWords(input, ctx)
  const photos = await takePhotos(ctx, input.photos, id)
  const alias = `街坊 ${aliasOf(openid)}`
  const work = newWork(input, { id, openid, alias, k, check, photos }, now)
  if (await insertWork(work)) return work
  const faster = await findWork(id)
  if (!faster) throw new AppError('BUSY')
  guardSameWork(faster, input, photoIdsOf(openid, input.photos))
  return faster
}

/**
 * Six operations at most: is it there already, the person, the turn (one or two), the pictures' register, the work.
 * Throws PHONE_NEEDED, TEXT_REFUSED, VIDEO_UNKNOWN, PICTURE_INVALID, TOO_OFTEN, REQUEST_ID_REUSED.
 */
export const createWork = riderProcedure('Brings a work for the culture wall; a person looks at it first')
  .input(ZCreateWorkInput)
  .output(ZCreatedOutput)
  .mutation(async ({ ctx, input }) => {
    const id = derivedId('work', ctx.openid, ctx.requestId)
    const known = await findWork(id)
    if (known) guardSameWork(known, input, photoIdsOf(ctx.openid, input.photos))
    const work = known ?? (await store(ctx, input, id))
    // As it was brought: its pictures wait, so a repetition answers what the first call answered.
    return { work: workDetail({ work, pictures: [] }, viewerOf(ctx.openid, id)) }
  })
