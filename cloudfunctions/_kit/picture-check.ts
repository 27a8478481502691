import * as z from 'zod'
import type { PictureDocument } from '../../domain/picture/schema'
import type { Instant } from '../../domain/time'
import { getTempFileURL, openapi } from './cloud'
import { documentsOf } from './documents'
import { describeError, type Log } from './log'

const ZTempUrl = z.object({ fileList: z.array(z.object({ tempFileURL: z.string().min(1) })).length(1) })
const ZTrace = z.object({ traceId: z.string().min(1) })
const PICTURE = 2
const SCENE_FORUM = 3

/** What is to be checked: a picture that `keepPicture` has stored. */
export type ToCheck = Pick<PictureDocument, '_id' | 'fileId' | 'openid' | 'place' | 'record'>

/** Asks WeChat; the id under which its answer comes, null when it could not be asked. */
const ask = async ({ fileId, openid }: ToCheck, log: Log): Promise<string | null> => {
  try {
    const { fileList } = ZTempUrl.parse(await getTempFileURL({ fileList: [fileId] }))
    const mediaUrl = fileList[0]?.tempFileURL
    const input = { mediaUrl, mediaType: PICTURE, version: 2, openid, scene: SCENE_FORUM }
    return ZTrace.parse(await openapi.security?.mediaCheckAsync?.(input)).traceId
  } catch (error) {
    log('warn', 'picture check not asked', { cause: describeError(error) })
    return null
  }
}

/**
 * Has WeChat look at kept pictures before others see them (mediaCheckAsync, in the person's own call). They are
 * `pending` until the answer comes to the function `media`, or a worker decides; when WeChat cannot be asked they
 * stay so. Repeatable: a picture that is registered already is left as it is. One operation for all of them.
 */
export const checkPictures = async (
  pictures: readonly ToCheck[],
  { now, log }: { now: Instant; log: Log },
): Promise<void> => {
  const asked = await Promise.all(
    pictures.map(async (picture): Promise<PictureDocument> => {
      const traceId = await ask(picture, log)
      return { ...picture, state: 'pending', by: null, traceId, asked: 1, askedAt: now, takenAt: now }
    }),
  )
  await documentsOf('pictures').insertMissing(asked)
}

/** Asks again about a picture no answer came for; false: it was decided meanwhile, or WeChat cannot be asked. */
export const askAgain = async (
  picture: PictureDocument,
  { now, log }: { now: Instant; log: Log },
): Promise<boolean> => {
  const traceId = await ask(picture, log)
  if (traceId === null) return false
  const change = { traceId, asked: picture.asked + 1, askedAt: now }
  return documentsOf('pictures').updateIf(picture._id, { state: 'pending', asked: picture.asked }, change)
}
