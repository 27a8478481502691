import { ZJoinOutput } from '../../domain/lesson/call-schema'
import { riderProcedure } from '../_kit/procedure'
import { learnerCode, markOf, ownLearnerId } from './ids'
import { insertLearner } from './repository'

/** One learner a person: joining again finds the same code. One operation. */
export const joinClass = riderProcedure('The caller wants to learn, and gets a code to show to a mentor')
  .output(ZJoinOutput)
  .mutation(async ({ ctx: { openid, now, requestId: k } }) => {
    const code = learnerCode(openid)
    await insertLearner({
      _id: ownLearnerId(openid),
      openid,
      sealed: null,
      code,
      mentor: null,
      byName: null,
      k,
      mark: markOf(openid, 'join', null),
      at: now,
      v: 1,
    })
    return { code }
  })
