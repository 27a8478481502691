import { AppError } from '../../domain/errors'
import { decideVerdict } from '../../domain/lesson/decide-session'
import type { LessonSessionDocument } from '../../domain/lesson/schema'
import type { Context } from '../_kit/procedure'
import { findSession, storeSession } from './repository'

const TRIES = 6

type Judging = { sessionId: string; yes: boolean }
type Judge = {
  staff: { _id: string; name: string } | null
  mayJudge: (session: LessonSessionDocument) => boolean
}

/** Keeps whether a lesson took place; the points follow by the timer. Two operations. */
export const judgeSession = async (
  { sessionId, yes }: Judging,
  { openid, now, requestId: k }: Context,
  { staff, mayJudge }: Judge,
) => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const session = await findSession(sessionId)
    if (!session || !mayJudge(session)) throw new AppError('NOT_FOUND', { field: 'sessionId' })
    const change = decideVerdict(session, { yes, k, now, openid, staff })
    if (change === null || (await storeSession(session, change))) {
      return { sessionId, state: yes ? ('confirmed' as const) : ('denied' as const) }
    }
  }
  throw new AppError('BUSY')
}
