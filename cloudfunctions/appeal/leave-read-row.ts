import type { AppealDocument } from '../../domain/appeal/schema'
import type { StaffDocument } from '../../domain/person/schema'
import { dayOf } from '../../domain/time'
import { leaveAuditRow, leaveAuditRows } from '../_kit/audit'
import type { Context } from '../_kit/procedure'

const WINDOW_MINUTES = 10

/**
 * Leaves the row that tells the person who read their appeal, before anything is shown. A page that refreshes itself
 * would bury it under copies, so all reads of one worker within ten minutes are one row. One operation.
 */
export const leaveReadRow = (
  ctx: Context & { staff: StaffDocument },
  appeal: AppealDocument,
): Promise<void> => {
  const window = Math.floor(Date.parse(ctx.now) / (WINDOW_MINUTES * 60_000))
  const { staff } = ctx
  return leaveAuditRow(
    { ...ctx, requestId: `read-${window}` },
    { staff, about: appeal.openid, what: 'appeal.read', record: appeal._id },
  )
}

/**
 * The list shows the last words of cases that are free or one's own: a read as well, told once a worker, case and day.
 * Two operations at most.
 */
export const leavePreviewRows = (
  { now, staff }: Context & { staff: StaffDocument },
  appeals: readonly AppealDocument[],
): Promise<void> =>
  leaveAuditRows(
    { now, requestId: `preview-${dayOf(now)}` },
    appeals.map(({ _id, openid }) => ({ staff, about: openid, what: 'appeal.preview', record: _id })),
  )
