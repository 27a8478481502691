import { AppError } from '../../domain/errors'
import { ZLikeInput, ZLikeOutput } from '../../domain/wall/schema'
import { riderProcedure } from '../_kit/procedure'
import { removeVoice, voiceToken, writeVoice } from '../_store/voices'
import { addLike, findWork, takeLikeBack } from './repository'

/**
 * Four operations: the work, the row that says so in one's own data, the count, the work as it is now. The row comes
 * before the count and goes after it: one that is left over counts for nothing. Nobody likes their own.
 */
export const likeWork = riderProcedure('Likes a work, once a person, or takes the like back')
  .input(ZLikeInput)
  .output(ZLikeOutput)
  .mutation(async ({ ctx: { openid, now }, input: { workId, up } }) => {
    const work = await findWork(workId)
    if (work?.state !== 'shown') throw new AppError('NOT_FOUND', { field: 'workId' })
    const token = voiceToken(openid, workId)
    const liked = work.likers.includes(token)
    if (liked === up || work.openid === openid) return { likes: work.likes, liked }
    if (up) {
      await writeVoice(workId, openid, now)
      await addLike(workId, token)
    } else {
      await takeLikeBack(workId, token)
      await removeVoice(workId, openid)
    }
    const after = await findWork(workId)
    if (!after || after.likers.includes(token) !== up) throw new AppError('BUSY')
    return { likes: after.likes, liked: up }
  })
