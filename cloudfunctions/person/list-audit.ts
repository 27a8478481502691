import { auditView, ZListAuditInput, ZListAuditOutput } from '../../domain/person/audit-schema'
import { riderProcedure } from '../_kit/procedure'
import { listAuditOf, PAGE_ROWS } from './repository'

export const listAudit = riderProcedure('Who of the staff read what of the caller, newest first')
  .input(ZListAuditInput)
  .output(ZListAuditOutput)
  .query(async ({ ctx: { openid }, input: { page } }) => {
    const rows = await listAuditOf(openid, page)
    return { rows: rows.map(auditView), more: rows.length === PAGE_ROWS }
  })
