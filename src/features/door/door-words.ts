import type { Outcome, Visit } from '../../../domain/booking/door-schema'

type Tone = 'open' | 'soon' | 'closed' | 'danger' | 'plain'

/** A person's state as the door says it. */
export const VISIT_WORDS: Record<Visit['state'], { text: string; tone: Tone }> = {
  claiming: { text: '正在约', tone: 'plain' },
  waiting: { text: '候补', tone: 'plain' },
  offered: { text: '候补到号', tone: 'soon' },
  booked: { text: '没到', tone: 'soon' },
  arrived: { text: '到了', tone: 'open' },
  done: { text: '办完', tone: 'closed' },
  noShow: { text: '没来', tone: 'danger' },
  cancelled: { text: '取消', tone: 'closed' },
  lateCancelled: { text: '临时取消', tone: 'closed' },
  moved: { text: '改期了', tone: 'closed' },
  lapsed: { text: '没约成', tone: 'closed' },
}

export const TOPIC_WORDS: Record<Outcome['topic'], string> = {
  pay: '欠薪',
  fine: '罚款',
  injury: '受伤',
  contract: '合同',
  accident: '交通事故',
  insurance: '社保',
  platform: '平台规则',
  family: '家里的事',
  other: '别的',
}

export const RESULT_WORDS: Record<Outcome['result'], string> = {
  advised: '解答了',
  mediated: '调解了',
  solved: '解决了',
  referred: '转介了',
}
