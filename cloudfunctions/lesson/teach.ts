import { AppError } from '../../domain/errors'
import { ZTeachInput, ZTeachOutput } from '../../domain/lesson/call-schema'
import { guardMentor } from '../../domain/lesson/decide-mentor'
import { decideTeach, newSession, sessionView } from '../../domain/lesson/decide-session'
import { taughtNotice } from '../../domain/lesson/lesson-notices'
import type { LessonSessionDocument } from '../../domain/lesson/schema'
import { notify } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { markOf, mentorIdOf } from './ids'
import { findLearner, findMentor, findSession, insertSession, storeSession } from './repository'

const TRIES = 4

type Teaching = Parameters<typeof decideTeach>[2]

const keep = async (fresh: LessonSessionDocument, teaching: Teaching): Promise<LessonSessionDocument> => {
  if (await insertSession(fresh)) return fresh
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const there = await findSession(fresh._id)
    if (!there) throw new AppError('BUSY')
    const change = decideTeach(there, fresh.openid, teaching)
    if (change === null || (await storeSession(there, change))) return { ...there, ...change }
  }
  throw new AppError('BUSY')
}

/**
 * Ticks what a learner can do by now; one session a learner, topic and day. A learner with WeChat is asked whether it
 * took place. Six operations. Throws MENTOR_NOT_CONFIRMED, NOT_FOUND, LESSON_TAUGHT_TODAY, LESSON_STEP_NOT_ALLOWED.
 */
export const teach = riderProcedure('A mentor ticks the steps a learner can do after a lesson')
  .input(ZTeachInput)
  .output(ZTeachOutput)
  .mutation(async ({ ctx: { openid, now, requestId: k, log }, input }) => {
    const { learnerId, topic } = input
    const [found, learner] = await Promise.all([findMentor(mentorIdOf(openid)), findLearner(learnerId)])
    const mentor = guardMentor(found, topic)
    if (learner?.mentor !== openid) throw new AppError('NOT_FOUND', { field: 'learnerId' })
    const mastered = [...new Set(input.mastered)]
    const teaching = { topic, mastered, k, mark: markOf(openid, 'teach', input), now }
    const session = await keep(newSession(mentor, learner, teaching), teaching)
    const notice = taughtNotice(learner, session)
    if (notice) await notify({ ...notice, now }, log)
    return { session: sessionView(session) }
  })
