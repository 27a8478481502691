import * as z from 'zod'
import type { AbsenceDocument, CannedDocument } from '../../domain/appeal/desk-schema'
import { ZAppealDocument } from '../../domain/appeal/schema'
import type { Counted } from '../../domain/appeal/statistics'
import { dayOf, type Instant } from '../../domain/time'
import { command, db } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'
import { SHARED } from '../_store/canned-view'

const CANNED_SHOWN = 200
const ABSENCES_SHOWN = 200

const canned = documentsOf('canned_replies')
const absences = documentsOf('staff_absences')

export const listCannedOf = (openid: string): Promise<CannedDocument[]> =>
  canned.list({
    where: { owner: command.in([SHARED, openid]), removedAt: null },
    orderBy: [['at', 'asc']],
    limit: CANNED_SHOWN,
  })

export const findCanned = (id: string): Promise<CannedDocument | null> => canned.findById(id)
export const insertCanned = (reply: CannedDocument): Promise<boolean> => canned.insertOnce(reply)

/** False: somebody else changed it since it was read. */
export const changeCanned = (before: CannedDocument, change: Partial<CannedDocument>): Promise<boolean> =>
  canned.updateIf(before._id, { k: before.k, removedAt: before.removedAt }, change)

export const listComingAbsences = (now: Instant): Promise<AbsenceDocument[]> =>
  absences.list({
    where: { to: command.gte(dayOf(now)), endedAt: null },
    orderBy: [['to', 'asc']],
    limit: ABSENCES_SHOWN,
  })

export const findAbsence = (id: string): Promise<AbsenceDocument | null> => absences.findById(id)
export const insertAbsence = (absence: AbsenceDocument): Promise<boolean> => absences.insertOnce(absence)
export const closeAbsence = (id: string, endedAt: Instant): Promise<boolean> =>
  absences.updateIf(id, { endedAt: null }, { endedAt })

const ZCounted = ZAppealDocument.pick({
  state: true,
  submittedAt: true,
  firstAnswerDueAt: true,
  firstAnsweredAt: true,
  closedBy: true,
  solved: true,
  reopenedCount: true,
  rating: true,
  solution: true,
})

const COUNTED = Object.fromEntries(Object.keys(ZCounted.shape).map((field) => [field, 1]))

/** What is counted of the appeals of a time, without a word of any; at most `limit`. */
export const listCounted = async (from: Instant, until: Instant, limit: number): Promise<Counted[]> => {
  const { list } = (await db
    .collection('appeals')
    .aggregate()
    .match({ submittedAt: command.gte(from).and(command.lt(until)) })
    .limit(limit)
    .project({ _id: 0, ...COUNTED })
    .end()) as { list: unknown[] }
  return z.array(ZCounted).parse(list)
}

/** How many found their answer on a card. */
export const countHelped = async (from: Instant, until: Instant): Promise<number> => {
  const where = { at: command.gte(from).and(command.lt(until)) }
  const { total } = (await db.collection('helped').where(where).count()) as { total: number }
  return total
}
