import type { ReferralPartner, ReferralState, SharedField } from '../../../domain/appeal/referral-schema'

/** Whom a case can go to, as one says it. */
export const PARTNER_WORDS: Record<ReferralPartner, string> = {
  lawyer: '律师',
  clinic: '义诊医生',
  union: '工会',
  platform: '平台公司',
  department: '政府部门',
}

/** What of a case can be shared, field by field. */
export const FIELD_WORDS: Record<SharedField, string> = {
  summary: '社工写的情况说明',
  category: '是哪类事',
  phone: '你的手机号',
  occupation: '你的工种',
  thread: '对话里的话',
  evidence: '证据清单和照片',
}

/** What somebody did with a referral, behind their name. */
export const REFERRAL_STEPS: Record<ReferralState, string> = {
  proposed: '想转过去',
  declined: '没有同意',
  withdrawn: '不转了',
  consented: '同意了',
  sent: '转过去了',
  accepted: '接了',
  refused: '没接',
  returned: '办完了',
}

export const REFERRAL_WORDS: Record<
  ReferralState,
  { tone: 'open' | 'soon' | 'closed' | 'danger'; text: string }
> = {
  proposed: { tone: 'soon', text: '等你点头' },
  declined: { tone: 'closed', text: '没有同意' },
  withdrawn: { tone: 'closed', text: '不转了' },
  consented: { tone: 'open', text: '同意了' },
  sent: { tone: 'soon', text: '转过去了' },
  accepted: { tone: 'open', text: '对方接了' },
  refused: { tone: 'danger', text: '对方没接' },
  returned: { tone: 'open', text: '有结果了' },
}
