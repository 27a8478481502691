import { ZMentorStateOutput, ZStopTeachingInput } from '../../domain/lesson/call-schema'
import { decideStop, stateAfter } from '../../domain/lesson/decide-mentor'
import { riderProcedure } from '../_kit/procedure'
import { changeMentor } from './change-mentor'
import { markOf, mentorIdOf } from './ids'

export const stopTeaching = riderProcedure('The caller teaches no more')
  .input(ZStopTeachingInput)
  .output(ZMentorStateOutput)
  .mutation(async ({ ctx: { openid, now, requestId: k }, input }) => {
    const step = { k, mark: markOf(openid, 'stop', input), now }
    const mentor = await changeMentor(mentorIdOf(openid), (current) => decideStop(current, input.why, step))
    return { state: stateAfter(mentor, k) }
  })
