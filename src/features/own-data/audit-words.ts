import type { AuditView } from '../../../domain/person/audit-schema'

/** What was done with one's record, as one says it. */
export const AUDIT_WORDS: Record<AuditView['what'], string> = {
  'appeal.read': '打开看了你的诉求',
  'appeal.preview': '在收件箱里看到你诉求的开头',
}
