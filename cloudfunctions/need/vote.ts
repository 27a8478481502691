import { AppError } from '../../domain/errors'
import { ZVoteInput, ZVoteOutput } from '../../domain/need/schema'
import { isShown, takesVotes } from '../../domain/need/transitions'
import { riderProcedure } from '../_kit/procedure'
import { removeVoice, voiceToken, writeVoice } from '../_store/voices'
import { addVote, findWish, takeVoteBack } from './repository'

/**
 * Four operations: the wish, the row by which the person is told, the count, the wish as it is now. The row comes
 * before the count and goes after it: one that is left over counts for nothing. One's own wish has one's vote already.
 */
export const vote = riderProcedure('Votes for a wish, once a person, or takes the vote back')
  .input(ZVoteInput)
  .output(ZVoteOutput)
  .mutation(async ({ ctx: { openid, now }, input: { wishId, up } }) => {
    const wish = await findWish(wishId)
    if (!wish || !isShown(wish.state)) throw new AppError('NOT_FOUND', { field: 'wishId' })
    const token = voiceToken(openid, wishId)
    const voted = wish.voters.includes(token)
    if (voted === up || wish.openid === openid) return { votes: wish.votes, voted }
    if (!takesVotes(wish.state)) throw new AppError('REPORT_STEP_NOT_ALLOWED')
    if (up) {
      await writeVoice(wishId, openid, now)
      await addVote(wishId, token)
    } else {
      await takeVoteBack(wishId, token)
      await removeVoice(wishId, openid)
    }
    const after = await findWish(wishId)
    if (!after || after.voters.includes(token) !== up) throw new AppError('REPORT_STEP_NOT_ALLOWED')
    return { votes: after.votes, voted: up }
  })
