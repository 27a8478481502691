import { ZTeachingOutput } from '../../domain/lesson/call-schema'
import { progressOf, sessionView } from '../../domain/lesson/decide-session'
import { templateIdsOf } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { nameOfLearner } from '../_store/learner-seal'
import { mentorIdOf } from './ids'
import { findMentor, listLearnersOf, listSessionsOf } from './repository'

const SHOWN = 20

/** Three operations: the mentor, their learners, what those were taught. Names are shown while one teaches. */
export const showTeaching = riderProcedure("The caller's teaching: topics, learners, where each goes on")
  .output(ZTeachingOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const [mentor, mine] = await Promise.all([findMentor(mentorIdOf(openid)), listLearnersOf(openid)])
    const learners = mentor?.state === 'confirmed' ? mine : []
    const sessions = await listSessionsOf(learners.map(({ _id }) => _id))
    return {
      now,
      state: mentor?.state ?? null,
      topics: mentor?.topics ?? [],
      why: mentor?.steps.at(-1)?.why ?? '',
      learners: learners.map((learner) => ({
        id: learner._id,
        name: nameOfLearner(learner),
        own: learner.openid !== null,
        progress: progressOf(sessions.filter(({ learnerId }) => learnerId === learner._id)),
      })),
      sessions: sessions
        .filter((session) => session.openid === openid)
        .slice(0, SHOWN)
        .map(sessionView),
      templateIds: templateIdsOf('reviewDone'),
    }
  })
