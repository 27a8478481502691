import { AppError } from '../../domain/errors'
import { ZLearnerIdInput, ZLearnerIdOutput } from '../../domain/lesson/call-schema'
import { riderProcedure } from '../_kit/procedure'
import { findLearner, storeLearner } from './repository'

const TRIES = 6

/** An elder's name goes with it; a learner with WeChat stays one and may show the code to somebody else. */
export const dropLearner = riderProcedure(
  'A mentor no longer teaches a learner; a name kept for it is deleted',
)
  .input(ZLearnerIdInput)
  .output(ZLearnerIdOutput)
  .mutation(async ({ ctx: { openid }, input: { learnerId } }) => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const learner = await findLearner(learnerId)
      if (!learner || (learner.mentor !== null && learner.mentor !== openid)) {
        throw new AppError('NOT_FOUND', { field: 'learnerId' })
      }
      if (learner.mentor === null || (await storeLearner(learner, { mentor: null, sealed: null }))) {
        return { learnerId }
      }
    }
    throw new AppError('BUSY')
  })
