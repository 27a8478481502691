import type { Audited } from '../../domain/person/audit-schema'
import { documentsOf } from './documents'
import type { Context } from './procedure'
import { derivedId } from './vault'

type Reading = { staff: { _id: string; name: string }; about: string; what: Audited; record: string }

/** Leaves the row that tells a person which staff member read or changed their sensitive record. One operation. */
export const leaveAuditRow = async (ctx: Context, { staff, about, what, record }: Reading): Promise<void> => {
  const _id = derivedId('audit', staff._id, `${ctx.requestId}|${what}|${record}`)
  await documentsOf('audit').insertOnce({
    _id,
    at: ctx.now,
    by: staff._id,
    byName: staff.name,
    about,
    what,
    record,
  })
}
