import type { AuditDocument, Audited } from '../../domain/person/audit-schema'
import { command } from './cloud'
import { documentsOf } from './documents'
import type { Context } from './procedure'
import { derivedId } from './vault'

/** When, and within which window of reading a second row would say nothing new. */
type Moment = Pick<Context, 'now' | 'requestId'>

type Reading = { staff: { _id: string; name: string }; about: string; what: Audited; record: string }

const rowOf = ({ now, requestId }: Moment, { staff, about, what, record }: Reading): AuditDocument => ({
  _id: derivedId('audit', staff._id, `${requestId}|${what}|${record}`),
  at: now,
  by: staff._id,
  byName: staff.name,
  about,
  what,
  record,
})

/** Leaves the row that tells a person which staff member read or changed their sensitive record. One operation. */
export const leaveAuditRow = async (moment: Moment, reading: Reading): Promise<void> => {
  await documentsOf('audit').insertOnce(rowOf(moment, reading))
}

/** The same for a list of records at once: one operation when all rows are there already, two when some are new. */
export const leaveAuditRows = async (moment: Moment, readings: readonly Reading[]): Promise<void> => {
  if (readings.length === 0) return
  const rows = readings.map((reading) => rowOf(moment, reading))
  const audit = documentsOf('audit')
  const left = await audit.list({
    where: { _id: command.in(rows.map(({ _id }) => _id)) },
    limit: rows.length,
  })
  const known = new Set(left.map(({ _id }) => _id))
  await audit.insertMissing(rows.filter(({ _id }) => !known.has(_id)))
}
