import { ZDecideMentorInput, ZMentorStateOutput } from '../../domain/lesson/call-schema'
import { decideMentor as decide, stateAfter } from '../../domain/lesson/decide-mentor'
import { mentorNotice } from '../../domain/lesson/lesson-notices'
import { notify } from '../_kit/notify'
import { staffProcedure } from '../_kit/procedure'
import { changeMentor } from './change-mentor'
import { markOf } from './ids'

export const decideMentor = staffProcedure(
  ['socialWorker', 'supervisor'],
  'Staff say yes or no to somebody who offers to teach; they are told',
)
  .input(ZDecideMentorInput)
  .output(ZMentorStateOutput)
  .mutation(async ({ ctx: { openid, now, requestId: k, staff, log }, input }) => {
    const { mentorId, yes, why } = input
    const step = { k, mark: markOf(openid, 'decide', input), now }
    const mentor = await changeMentor(mentorId, (current) => decide(current, { yes, why, staff }, step))
    const taken = mentor.steps.find((one) => one.k === k)
    const notice = taken && mentorNotice(mentor, taken)
    if (notice) await notify({ ...notice, now }, log)
    return { state: stateAfter(mentor, k) }
  })
