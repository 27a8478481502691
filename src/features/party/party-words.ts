import type { ChannelStation, MyParty, PartyReview } from '../../../domain/party/schema'

export const STEP_WORDS: Record<ChannelStation['step'], string> = {
  submitted: '已报到',
  verified: '社区核对',
  replied: '原支部回函',
  placed: '编入社区党小组',
}

export const STATE_WORDS: Record<MyParty['state'], string> = {
  none: '还没报到',
  submitted: '等社区核对',
  asked: '要补一点',
  verified: '等原支部回函',
  replied: '等编入党小组',
  placed: '已编入党小组',
  refused: '没通过',
  withdrawn: '已撤回',
}

export const REVIEW_WORDS: Record<PartyReview, { label: string; note: string }> = {
  verify: { label: '核对过了', note: '核对了什么（可不写）' },
  reply: { label: '原支部回函了', note: '怎么回的（可不写）' },
  place: { label: '编入党小组', note: '编到哪个党小组' },
  ask: { label: '请本人补一点', note: '要补什么' },
  refuse: { label: '不通过', note: '为什么' },
}
