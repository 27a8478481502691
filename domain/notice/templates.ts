import type { Instant } from '../time'
import { beijing } from '../time'
import type { NoticeDocument } from './schema'

export type NoticeTopic = NoticeDocument['topic']

/** The fields of one subscribe-message template, WeChat's key to its label in the message. */
export type MessageTemplate = { title: string; fields: Record<string, string> }

/** What the street applies for in the mini-program's console, one template a topic. */
export const MESSAGE_TEMPLATES: Record<NoticeTopic, MessageTemplate> = {
  appealAnswered: {
    title: '诉求回复提醒',
    fields: { thing1: '回复内容', time2: '回复时间', thing3: '温馨提示' },
  },
  bookingMade: {
    title: '预约成功通知',
    fields: { thing1: '预约服务', time2: '服务时间', thing3: '服务地点' },
  },
  bookingChanged: {
    title: '预约变更通知',
    fields: { thing1: '预约服务', time2: '变更时间', thing3: '变更说明' },
  },
  bookingReminder: {
    title: '服务开始提醒',
    fields: { thing1: '服务名称', time2: '开始时间', thing3: '服务地点' },
  },
  waitlistOffer: {
    title: '候补到号提醒',
    fields: { thing1: '预约服务', time2: '保留到', thing3: '温馨提示' },
  },
  staffDue: { title: '待办提醒', fields: { thing1: '待办事项', time2: '截止时间', thing3: '备注' } },
  reportHandled: {
    title: '上报处理结果通知',
    fields: { thing1: '上报内容', time2: '处理时间', thing3: '处理结果' },
  },
  resultOut: { title: '结果公布提醒', fields: { thing1: '事项', time2: '公布时间', thing3: '结果' } },
  reviewDone: {
    title: '审核结果通知',
    fields: { thing1: '审核内容', time2: '审核时间', thing3: '审核结果' },
  },
  mealTaken: { title: '用餐提醒', fields: { thing1: '用餐地点', time2: '用餐时间', thing3: '温馨提示' } },
  childMoved: { title: '孩子到离提醒', fields: { thing1: '事项', time2: '时间', thing3: '说明' } },
  activityCall: { title: '活动招募提醒', fields: { thing1: '活动名称', time2: '活动时间', thing3: '说明' } },
  activityThanks: {
    title: '活动感谢通知',
    fields: { thing1: '活动名称', time2: '时间', thing3: '感谢的话' },
  },
  dutyChanged: { title: '值班变动提醒', fields: { thing1: '班次', time2: '开始时间', thing3: '变动说明' } },
  assistanceMoved: { title: '服务进度提醒', fields: { thing1: '事项', time2: '时间', thing3: '进度' } },
  pairingChanged: { title: '结对看望提醒', fields: { thing1: '事项', time2: '时间', thing3: '说明' } },
  lessonTaught: { title: '上课确认提醒', fields: { thing1: '课程', time2: '时间', thing3: '说明' } },
  stockLow: { title: '库存不足提醒', fields: { thing1: '物品名称', time2: '提醒时间', thing3: '备注' } },
}

const THING_MAX = 20

/** WeChat refuses a `thing` over 20 characters or empty (47003). */
export const fitThing = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim() || '新心通'
  const letters = [...flat]
  return letters.length <= THING_MAX ? flat : `${letters.slice(0, THING_MAX - 1).join('')}…`
}

/** A `time` field as WeChat wants it: `2026年12月15日 14:00`. */
export const fitTime = (instant: Instant): string => beijing(instant).format('YYYY年MM月DD日 HH:mm')

/** The data of a subscribe message: every template here has the same three fields. */
export const messageData = (
  first: string,
  time: Instant,
  third: string,
): Record<string, { value: string }> => ({
  thing1: { value: fitThing(first) },
  time2: { value: fitTime(time) },
  thing3: { value: fitThing(third) },
})
