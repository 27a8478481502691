import * as z from 'zod'
import { ZAppealDocument, ZThreadEntry } from '../../domain/appeal/schema'
import type { BookingDocument } from '../../domain/booking/schema'
import type { NoticeDocument } from '../../domain/notice/schema'
import type { AppealLine } from '../../domain/person/export-views'
import {
  type PersonDocument,
  type PhoneDocument,
  type StaffDocument,
  ZPersonDocument,
  ZPhoneDocument,
  ZStaffDocument,
} from '../../domain/person/schema'
import type { WaterDayDocument } from '../../domain/water/schema'
import { command, db } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'
import { PAGE_ROWS } from './repository'

const $ = command.aggregate

/** Who a person is to the street. */
export type Identity = {
  person: PersonDocument | null
  phone: PhoneDocument | null
  staff: StaffDocument | null
}

const ZIdentity = z.object({
  people: z.array(ZPersonDocument),
  phones: z.array(ZPhoneDocument),
  staff: z.array(ZStaffDocument),
})

/** Person, phone and roles in one operation, joined to the street's own item, which is always there. */
export const findIdentity = async (openid: string): Promise<Identity> => {
  const { list } = (await db
    .collection('street')
    .aggregate()
    .match({ kind: 'street' })
    .limit(1)
    .project({ asking: $.literal(openid) })
    .lookup({ from: 'people', localField: 'asking', foreignField: '_id', as: 'people' })
    .lookup({ from: 'phones', localField: 'asking', foreignField: 'openid', as: 'phones' })
    .lookup({ from: 'staff', localField: 'asking', foreignField: '_id', as: 'staff' })
    .end()) as { list: unknown[] }
  const { people, phones, staff } = ZIdentity.parse(list[0])
  return { person: people[0] ?? null, phone: phones[0] ?? null, staff: staff[0] ?? null }
}

const paged = (page: number) => ({ skip: page * PAGE_ROWS, limit: PAGE_ROWS })

/** Of a person under each name they have here. */
export const listBookings = (names: readonly string[], page: number): Promise<BookingDocument[]> =>
  documentsOf('bookings').list({
    where: { openid: command.in([...names]) },
    orderBy: [['start', 'desc']],
    ...paged(page),
  })

export const listWaterDays = (openid: string, page: number): Promise<WaterDayDocument[]> =>
  documentsOf('water_days').list({ where: { openid }, orderBy: [['day', 'desc']], ...paged(page) })

export const listNotices = (openid: string, page: number): Promise<NoticeDocument[]> =>
  documentsOf('notices').list({ where: { openid }, orderBy: [['at', 'desc']], ...paged(page) })

const ZAppealLine = ZAppealDocument.omit({ thread: true }).extend({ thread: ZThreadEntry })

/**
 * A page of the lines of all of a person's appeals, the newest appeal first and each thread from its beginning. Lines
 * are what is paged: one thread alone can weigh more than an answer may. An appeal's steps, referrals and
 * evidence come with its first line.
 */
export const listAppealLines = async (openid: string, page: number): Promise<AppealLine[]> => {
  const isFirst = $.eq(['$lineNumber', 0])
  const { list } = (await db
    .collection('appeals')
    .aggregate()
    .match({ openid })
    .sort({ submittedAt: -1, _id: 1 })
    // Bookkeeping that a hundred lines would each carry along.
    .project({ done: 0, tells: 0, notes: 0, tries: 0 })
    .unwind({ path: '$thread', includeArrayIndex: 'lineNumber' })
    .skip(page * PAGE_ROWS)
    .limit(PAGE_ROWS)
    .addFields({
      history: $.cond([isFirst, '$history', []]),
      referrals: $.cond([isFirst, '$referrals', []]),
      evidence: $.cond([isFirst, '$evidence', null]),
    })
    .end()) as { list: unknown[] }
  return z.array(ZAppealLine).parse(list)
}
