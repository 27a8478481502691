import { ZMentorDeskOutput } from '../../domain/lesson/call-schema'
import { sessionView } from '../../domain/lesson/decide-session'
import { dayOf } from '../../domain/time'
import { leaveAuditRows } from '../_kit/audit'
import { staffProcedure } from '../_kit/procedure'
import { nameOfLearner } from '../_store/learner-seal'
import { listMentors, listWaiting } from './repository'

/** Five operations: roles, mentors, lessons to confirm, and who saw the learners' names. */
export const showMentors = staffProcedure(
  ['socialWorker', 'supervisor'],
  'Who offers to teach, and lessons to be confirmed for learners without WeChat',
)
  .output(ZMentorDeskOutput)
  .query(async ({ ctx: { now, staff } }) => {
    const [mentors, waiting] = await Promise.all([listMentors(), listWaiting()])
    const named = waiting.flatMap(({ learner }) => (learner?.sealed ? [learner._id] : []))
    await leaveAuditRows(
      { now, requestId: `learners-${dayOf(now)}` },
      [...new Set(named)].map((id) => ({ staff, about: id, what: 'lesson.list', record: id })),
    )
    return {
      now,
      mentors: mentors.map(({ _id: id, alias, topics, state, updatedAt: at }) => ({
        id,
        alias,
        topics,
        state,
        at,
      })),
      sessions: waiting.map(({ session, learner }) => ({
        ...sessionView(session),
        learner: learner ? nameOfLearner(learner) : '已退出的学员',
      })),
    }
  })
