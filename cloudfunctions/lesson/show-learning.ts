import { ZLearningOutput } from '../../domain/lesson/call-schema'
import { progressOf, sessionView } from '../../domain/lesson/decide-session'
import { riderProcedure } from '../_kit/procedure'
import { ownLearnerId } from './ids'
import { findLearner, listSessionsOf } from './repository'

const SHOWN = 20

export const showLearning = riderProcedure("The caller's own learning: code, progress, lessons to confirm")
  .output(ZLearningOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const id = ownLearnerId(openid)
    const [learner, sessions] = await Promise.all([findLearner(id), listSessionsOf([id])])
    return {
      now,
      code: learner?.code ?? null,
      progress: progressOf(sessions),
      sessions: sessions.slice(0, SHOWN).map(sessionView),
    }
  })
