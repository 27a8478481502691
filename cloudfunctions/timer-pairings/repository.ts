import type { LessonSessionDocument, MentorDocument } from '../../domain/lesson/schema'
import type { ElderVisitDocument, PairingDocument } from '../../domain/pairing/schema'
import type { StaffDocument } from '../../domain/person/schema'
import type { Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const visits = documentsOf('elder_visits')
const sessions = documentsOf('lesson_sessions')

/** Pairings changed since an instant, oldest change first, page by page. */
export const listChangedPairings = (
  since: Instant,
  skip: number,
  limit: number,
): Promise<PairingDocument[]> =>
  documentsOf('pairings').list({
    where: { updatedAt: command.gte(since) },
    orderBy: [['updatedAt', 'asc']],
    skip,
    limit,
  })

export const listChangedMentors = (since: Instant, limit: number): Promise<MentorDocument[]> =>
  documentsOf('mentors').list({
    where: { updatedAt: command.gte(since) },
    orderBy: [['updatedAt', 'asc']],
    limit,
  })

/** Visits a worker has to look at by now. */
export const listAlarms = (now: Instant, limit: number): Promise<ElderVisitDocument[]> =>
  visits.list({
    where: { alarmAt: command.and(command.gt(''), command.lte(now)) },
    orderBy: [['alarmAt', 'asc']],
    limit,
  })

/** Staff who are on; there are a handful. */
export const listStaff = (): Promise<StaffDocument[]> =>
  documentsOf('staff').list({ where: { active: true }, limit: 200 })

/** Those of the causes that have a notice already. */
export const listToldCauses = async (causes: string[]): Promise<Set<string>> => {
  if (causes.length === 0) return new Set()
  const notices = await documentsOf('notices').list({
    where: { _id: command.in(causes) },
    limit: causes.length,
  })
  return new Set(notices.map(({ _id }) => _id))
}

export const listOwedVisits = (limit: number): Promise<ElderVisitDocument[]> =>
  visits.list({ where: { pointsOwed: true }, orderBy: [['day', 'asc']], limit })

export const endOwingVisit = ({ _id }: ElderVisitDocument): Promise<boolean> =>
  visits.updateIf(_id, { pointsOwed: true }, { pointsOwed: false, v: command.inc(1) })

export const listOwedSessions = (limit: number): Promise<LessonSessionDocument[]> =>
  sessions.list({ where: { pointsOwed: true }, orderBy: [['day', 'asc']], limit })

export const endOwingSession = ({ _id }: LessonSessionDocument): Promise<boolean> =>
  sessions.updateIf(_id, { pointsOwed: true }, { pointsOwed: false, v: command.inc(1) })
