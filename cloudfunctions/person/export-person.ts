import { filesOf } from '../../domain/appeal/decide-evidence'
import { noticeView } from '../../domain/notice/notice-view'
import { auditView } from '../../domain/person/audit-schema'
import { ZExportInput, ZExportOutput } from '../../domain/person/export-schema'
import { exportedAppeals, exportedBooking, exportedWaterDay } from '../../domain/person/export-views'
import { profileOf } from '../../domain/person/profile'
import { addressesOf } from '../_kit/file-addresses'
import { riderProcedure } from '../_kit/procedure'
import { aliasOf } from '../_kit/vault'
import { maskedOf } from '../_store/phone-seal'
import { openerOf } from '../_store/thread-seal'
import { exportOthers, LAST_PART } from './export-others'
import { findIdentity, listAppealLines, listBookings, listNotices, listWaterDays } from './export-repository'
import { listAuditOf, PAGE_ROWS } from './repository'

/**
 * Six operations. The answer goes to the phone that asks and rests nowhere else: a file in the storage would be one
 * more copy to guard and to delete.
 */
export const exportPerson = riderProcedure('Everything the street holds about the caller, page by page')
  .input(ZExportInput)
  .output(ZExportOutput)
  .query(async ({ ctx: { openid, now }, input: { page, part } }) => {
    if (part > 0) return exportOthers(openid, { part, page, now })
    const { person, phone, staff } = await findIdentity(openid)
    const names = phone ? [openid, `phone:${phone._id}`] : [openid]
    const [bookings, waterDays, lines, notices, audit] = await Promise.all([
      listBookings(names, page),
      listWaterDays(openid, page),
      listAppealLines(openid, page),
      listNotices(openid, page),
      listAuditOf(openid, page),
    ])
    const addresses = await addressesOf(lines.flatMap((line) => filesOf({ ...line, thread: [line.thread] })))
    return {
      at: now,
      profile: profileOf(aliasOf(openid), person, staff),
      knownSince: person?.createdAt ?? null,
      phone: phone && { masked: maskedOf(phone), boundAt: phone.boundAt },
      bookings: bookings.map(exportedBooking),
      waterDays: waterDays.map(exportedWaterDay),
      appeals: exportedAppeals(lines, openerOf, (fileId) => addresses.get(fileId) ?? null),
      notices: notices.map(noticeView),
      audit: audit.map(auditView),
      others: [],
      parts: LAST_PART,
      more: [bookings, waterDays, lines, notices, audit].some(({ length }) => length === PAGE_ROWS),
    }
  })
