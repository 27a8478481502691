import { AppError } from '../../domain/errors'
import { ZEnrolInput, ZLearnerIdOutput } from '../../domain/lesson/call-schema'
import { guardMentor } from '../../domain/lesson/decide-mentor'
import { staffProcedure } from '../_kit/procedure'
import { markOf } from './ids'
import { findMentor } from './repository'
import { writeLearner } from './write-learner'

export const enrolLearner = staffProcedure(
  ['socialWorker', 'supervisor'],
  'A worker enters an elder without WeChat by name and gives them a mentor',
)
  .input(ZEnrolInput)
  .output(ZLearnerIdOutput)
  .mutation(async ({ ctx: { openid: by, now, requestId: k, staff }, input }) => {
    const found = await findMentor(input.mentorId)
    if (!found) throw new AppError('NOT_FOUND', { field: 'mentorId' })
    const { openid: mentor } = guardMentor(found)
    const mark = markOf(by, 'enrol', input)
    const { name } = input
    return { learnerId: await writeLearner({ by, byName: staff.name, k, mark, now, name, mentor }) }
  })
