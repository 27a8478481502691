import type { StaffDocument } from '../../domain/person/schema'
import { dayOf } from '../../domain/time'
import { leaveAuditRows } from '../_kit/audit'
import type { Context } from '../_kit/procedure'

/**
 * The rows that say which worker saw which elders in a list: one a worker, elder and day. An elder has no account, so
 * the row is about their document.
 */
export const leaveListRows = (
  { now, staff }: Context & { staff: StaffDocument },
  elderIds: readonly string[],
): Promise<void> =>
  leaveAuditRows(
    { now, requestId: `elders-${dayOf(now)}` },
    [...new Set(elderIds)].map((id) => ({ staff, about: id, what: 'pairing.list', record: id })),
  )
