import type { AppealDocument } from '../../domain/appeal/schema'
import type { StaffDocument } from '../../domain/person/schema'
import { leaveAuditRow } from '../_kit/audit'
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
