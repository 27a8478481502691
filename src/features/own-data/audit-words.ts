import type { AuditView } from '../../../domain/person/audit-schema'

/** What was done with one's record, as one says it. */
export const AUDIT_WORDS: Record<AuditView['what'], string> = {
  'appeal.read': '打开看了你的诉求',
  'appeal.preview': '在收件箱里看到你诉求的开头',
  'booking.read': '打开看了你预约时写的内容',
  'party.list': '在名单里看到你的报到',
  'party.read': '打开看了你的流动党员报到',
  'assistance.read': '打开看了你的帮办',
  'assistance.phone': '看了你的手机号，给你打电话',
  'clinic.read': '打开看了你的健康档案',
  'clinic.list': '在随访名单里看到你最近一次的数',
  'clinic.phone': '为了随访看了你的手机号',
  'appeal.search': '搜索时看到你诉求的开头',
  'appeal.shared': '打开看了你同意转过去的内容',
  'appeal.export': '把你的证据导出成了一份文件',
  'childcare.list': '在托管名单里看到你孩子的情况',
  'childcare.phone': '为了孩子的事看了你的手机号',
  'pairing.read': '看了结对看望的记录',
  'pairing.list': '在名单里看到了结对看望',
  'pairing.phone': '为了看望的事看了你的手机号',
  'lesson.list': '在名单里看到了上课记录',
}
