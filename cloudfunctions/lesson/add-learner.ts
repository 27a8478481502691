import { AppError } from '../../domain/errors'
import { ZAddLearnerInput, ZLearnerIdOutput } from '../../domain/lesson/call-schema'
import { guardMentor } from '../../domain/lesson/decide-mentor'
import { riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { markOf, mentorIdOf } from './ids'
import { findLearnerByCode, findMentor, storeLearner } from './repository'
import { writeLearner } from './write-learner'

/** The code is shown by the learner, which is their yes to this mentor. */
const takeByCode = async (code: string, openid: string): Promise<string> => {
  const learner = await findLearnerByCode(code)
  if (!learner) throw new AppError('NOT_FOUND', { field: 'code' })
  if (learner.openid === openid) throw new AppError('NOT_YOURS_TO_CONFIRM')
  if (learner.mentor !== openid && !(await storeLearner(learner, { mentor: openid })))
    throw new AppError('BUSY')
  return learner._id
}

/** Five operations at most. Throws MENTOR_NOT_CONFIRMED, NOT_FOUND (`code`), TOO_OFTEN. */
export const addLearner = riderProcedure(
  'A mentor takes on a learner: by the code shown, or an elder by name',
)
  .input(ZAddLearnerInput)
  .output(ZLearnerIdOutput)
  .mutation(async ({ ctx: { openid, now, requestId: k }, input }) => {
    guardMentor(await findMentor(mentorIdOf(openid)))
    await takeTurn({ kind: 'add-learner', openid, max: 30, minutes: 60, now })
    if ('code' in input) return { learnerId: await takeByCode(input.code, openid) }
    const mark = markOf(openid, 'learner', input)
    const { name } = input
    return { learnerId: await writeLearner({ by: openid, byName: null, k, mark, now, name, mentor: openid }) }
  })
