import type { ComponentProps } from 'react'
import type { BookingView, ProgrammeView } from '../../../domain/booking/call-schema'
import { sayMoment } from '../../../domain/say-day'
import type { Day } from '../../../domain/time'
import type { Tag } from '../../components/card/tag'

/** A state in a word, as the tag component takes it. */
export type StateWord = ComponentProps<typeof Tag>

const WORDS: Record<BookingView['state'], StateWord> = {
  booked: { tone: 'open', text: '约好了' },
  arrived: { tone: 'open', text: '已到' },
  offered: { tone: 'soon', text: '轮到你了' },
  waiting: { tone: 'plain', text: '排队中' },
  claiming: { tone: 'soon', text: '正在确认' },
  done: { tone: 'plain', text: '已完成' },
  noShow: { tone: 'danger', text: '没来' },
  cancelled: { tone: 'closed', text: '已取消' },
  lateCancelled: { tone: 'closed', text: '临时取消' },
  moved: { tone: 'closed', text: '改到别的时间' },
  lapsed: { tone: 'closed', text: '没约上' },
}

/** The state of a booking in a word; one that is over and was kept is told apart from one given back. */
export const bookingWord = ({ state, contest, why }: BookingView, over: boolean): StateWord => {
  if (state === 'booked' && over) return { tone: 'plain', text: '已结束' }
  if (state === 'cancelled' && why !== '') return { tone: 'closed', text: '站点取消' }
  if (state === 'noShow' && contest === 'open') return { tone: 'soon', text: '申诉中' }
  if (state === 'noShow' && contest === 'accepted') return { tone: 'plain', text: '申诉成功' }
  return WORDS[state]
}

/** Until when a booking can be given back, said before the person has to ask. */
export const cancelWords = (booking: BookingView, today: Day): string => {
  const { canCancel, canCancelLate, cancelUntil, state } = booking
  if (state === 'waiting') return '空出来先给排在前面的人；不等了随时能走'
  if (state !== 'booked') return ''
  if (canCancel) return `来不了？${sayMoment(cancelUntil, today)} 前都能取消`
  return canCancelLate ? '过了取消时间；真来不了，说一声比不来好' : ''
}

/** How far a session runs behind; empty when it does not. */
export const delayWords = ({ delayMinutes }: BookingView): string =>
  delayMinutes > 0 ? `前面慢了，大约晚 ${delayMinutes} 分钟` : ''

/** The hours of a programme, unless its rule says them already. */
export const hoursBeside = ({ ruleText, hours }: ProgrammeView): string =>
  ruleText.includes(hours) ? '' : hours

/** What can be booked here comes first, each group by its next date; without a date last. */
export const inBookingOrder = (programmes: readonly ProgrammeView[]): ProgrammeView[] =>
  [...programmes].sort(
    (one, other) =>
      Number(other.bookable) - Number(one.bookable) ||
      (one.nextDays[0] ?? '9').localeCompare(other.nextDays[0] ?? '9'),
  )

/** What a programme lets one do, as a tag. */
export const programmeWord = ({ bookable, nextDays }: ProgrammeView): StateWord => {
  if (nextDays.length === 0) return { tone: 'closed', text: '日子还没定' }
  return bookable ? { tone: 'open', text: '要预约' } : { tone: 'plain', text: '不在这里约' }
}
