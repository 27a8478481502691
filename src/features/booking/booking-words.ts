import type { ComponentProps } from 'react'
import type { BookingView, ProgrammeView } from '../../../domain/booking/call-schema'
import { sayMoment } from '../../../domain/say-day'
import type { Day } from '../../../domain/time'
import type { Tag } from '../../components/card/tag'

/** A state in a word, as the tag component takes it. */
export type StateWord = ComponentProps<typeof Tag>

/** The state of a booking in a word; one that is over and was kept is told apart from one given back. */
export const bookingWord = ({ state }: BookingView, over: boolean): StateWord => {
  if (state === 'booked') return over ? { tone: 'plain', text: '已结束' } : { tone: 'open', text: '约好了' }
  if (state === 'claiming') return { tone: 'soon', text: '正在确认' }
  if (state === 'cancelled') return { tone: 'closed', text: '已取消' }
  return { tone: 'closed', text: '没约上' }
}

/** Until when a booking can be given back, said before the person has to ask. */
export const cancelWords = ({ canCancel, cancelUntil, state }: BookingView, today: Day): string => {
  if (state !== 'booked') return ''
  return canCancel
    ? `来不了？${sayMoment(cancelUntil, today)} 前都能取消`
    : '已经过了取消时间，来不了请给站点说一声'
}

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

/** The next booking that counts: the earliest one still held; bookings arrive in any order. */
export const nextOf = (upcoming: readonly BookingView[]): BookingView | null =>
  upcoming
    .filter(({ state }) => state === 'booked' || state === 'claiming')
    .reduce<BookingView | null>(
      (first, one) => (first === null || one.start < first.start ? one : first),
      null,
    )
