import type { WishDocument } from '../../domain/need/schema'
import type { StaffDocument } from '../../domain/person/schema'
import type { PictureDocument } from '../../domain/picture/schema'
import type { ReportDocument } from '../../domain/report/schema'
import type { Day, Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const reports = documentsOf('reports')

/** Reports changed since an instant, oldest change first, page by page. */
export const listChangedSince = (since: Instant, skip: number, limit: number): Promise<ReportDocument[]> =>
  reports.list({
    where: { updatedAt: command.gte(since) },
    orderBy: [['updatedAt', 'asc']],
    skip,
    limit,
  })

/** Those of the causes that have a notice already. */
export const listToldCauses = async (causes: string[]): Promise<string[]> => {
  if (causes.length === 0) return []
  const notices = await documentsOf('notices').list({
    where: { _id: command.in(causes) },
    limit: causes.length,
  })
  return notices.map(({ _id }) => _id)
}

/** Reports whose voices are still to be told of something. */
export const listUntold = (limit: number): Promise<ReportDocument[]> =>
  reports.list({ where: { tellVoices: true }, orderBy: [['updatedAt', 'asc']], limit })

/** Everybody was told of this state; a later one begins anew. */
export const endTelling = ({ _id, v }: ReportDocument): Promise<boolean> =>
  reports.updateIf(_id, { v }, { tellVoices: false })

/** Solved reports whose reporters are owed points. */
export const listOwed = (limit: number): Promise<ReportDocument[]> =>
  reports.list({ where: { pointsOwed: true }, orderBy: [['updatedAt', 'asc']], limit })

export const endOwing = ({ _id }: ReportDocument): Promise<boolean> =>
  reports.updateIf(_id, { pointsOwed: true }, { pointsOwed: false })

/** Pictures nobody has decided about, taken since an instant. */
export const listUndecided = (since: Instant, limit: number): Promise<PictureDocument[]> =>
  documentsOf('pictures').list({
    where: { state: 'pending', takenAt: command.gte(since) },
    orderBy: [['takenAt', 'asc']],
    limit,
  })

/** Open reports that were to be dealt with by yesterday. */
export const listOverdue = (today: Day, limit: number): Promise<ReportDocument[]> =>
  reports.list({
    where: { live: true, 'dispatch.until': command.lt(today) },
    orderBy: [['updatedAt', 'asc']],
    limit,
  })

/** Who is told that something is overdue. */
export const listSupervisors = (): Promise<StaffDocument[]> =>
  documentsOf('staff').list({ where: { roles: command.in(['supervisor', 'socialWorker']), active: true } })

/** Wishes whose voters are still to be told of an answer. */
export const listUntoldWishes = (limit: number): Promise<WishDocument[]> =>
  documentsOf('wishes').list({ where: { tellVoters: true }, orderBy: [['updatedAt', 'asc']], limit })

export const endTellingWish = ({ _id, v }: WishDocument): Promise<boolean> =>
  documentsOf('wishes').updateIf(_id, { v }, { tellVoters: false })
