import type { CorrectionDocument } from '../../../domain/directory/schema'

export type Topic = CorrectionDocument['topic']

/** What may be wrong, in the words of the person who stood there. */
export const TOPIC_WORDS: Record<Topic, string> = {
  gone: '已经没有了',
  hours: '时间不对',
  price: '价格不对',
  phone: '电话不通',
  position: '地方找不到',
  other: '别的',
}

const ORDER: readonly Topic[] = ['gone', 'hours', 'price', 'phone', 'position', 'other']
export const TOPIC_OPTIONS = ORDER.map((value) => ({ value, label: TOPIC_WORDS[value] }))
