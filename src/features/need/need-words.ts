import type { SurveyService, WishState, WishTopic } from '../../../domain/need/schema'

export const TOPIC_WORDS: Record<WishTopic, string> = {
  meal: '吃饭',
  rest: '歇脚',
  charge: '充电换电',
  time: '时间',
  activity: '活动',
  other: '别的',
}

export const TOPIC_OPTIONS = (Object.keys(TOPIC_WORDS) as WishTopic[]).map((value) => ({
  value,
  label: TOPIC_WORDS[value],
}))

type Tone = 'open' | 'soon' | 'closed' | 'danger' | 'plain'

export const WISH_STATE_WORDS: Record<WishState, { tone: Tone; text: string }> = {
  pending: { tone: 'soon', text: '等审核' },
  open: { tone: 'plain', text: '在投票' },
  adopted: { tone: 'open', text: '答应了' },
  changed: { tone: 'open', text: '真的改了' },
  declined: { tone: 'closed', text: '这次没办成' },
  hidden: { tone: 'closed', text: '没放出来' },
}

export const SERVICE_WORDS: Record<SurveyService, string> = { booking: '约过的服务', meal: '吃过饭' }

export const WISH_LETTERS = 120
