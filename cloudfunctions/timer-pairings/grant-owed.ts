import type { Instant } from '../../domain/time'
import { grantPoints } from '../_store/points'
import { endOwingSession, endOwingVisit, listOwedSessions, listOwedVisits } from './repository'

const AT_ONCE = 50
const ERASED = 'erased:'

/** Gives the points of confirmed visits and lessons: by the timer, since no call has room for the ledger. Once each. */
export const grantOwed = async (now: Instant): Promise<Record<string, number>> => {
  const visits = await listOwedVisits(AT_ONCE)
  for (const visit of visits) {
    const { _id: key, openid } = visit
    if (!openid.startsWith(ERASED)) {
      await grantPoints({ openid, cause: 'visit', key, title: '看望结对的老人', by: 'system', now })
    }
    await endOwingVisit(visit)
  }
  const sessions = await listOwedSessions(AT_ONCE)
  for (const session of sessions) {
    const { _id: key, openid } = session
    if (!openid.startsWith(ERASED)) {
      await grantPoints({ openid, cause: 'lesson', key, title: '教邻居用手机', by: 'system', now })
    }
    await endOwingSession(session)
  }
  return { visitsRewarded: visits.length, lessonsRewarded: sessions.length }
}
