import { addMinutes, beijing, type Instant } from '../time'
import type { Place } from './place'
import type { BookingDocument, SlotDocument } from './schema'

const MINE = 'packages/booking/mine/index'
const clock = (instant: Instant): string => beijing(instant).format('HH:mm')
const nameOf = ({ programme }: Place): string => programme?.name ?? '预约'
const stationOf = ({ station }: Place): string => station?.name ?? '站点'

/** "It is your turn, come in": told once a booking. */
export const calledNotice = ({ _id, k, openid, start }: BookingDocument, place: Place, now: Instant) => ({
  cause: `called:${_id}:${k}`,
  openid,
  topic: 'bookingChanged' as const,
  title: `${nameOf(place)}到你了`,
  body: `请到${stationOf(place)}，说预约码就行。`,
  page: MINE,
  message: { first: nameOf(place), time: start, third: '到你了，请进' },
  now,
})

/** The session runs late: told once for every length of the delay. */
export const lateNotice = (
  { _id, k, openid, start }: BookingDocument,
  { delayMinutes }: Pick<SlotDocument, 'delayMinutes'>,
  place: Place,
  now: Instant,
) => {
  const expected = addMinutes(start, delayMinutes)
  return {
    cause: `late:${_id}:${k}:${delayMinutes}`,
    openid,
    topic: 'bookingChanged' as const,
    title: `${nameOf(place)}晚 ${delayMinutes} 分钟`,
    body: `前面耽搁了，你大约 ${clock(expected)} 轮到，晚点来就行，位子在。`,
    page: MINE,
    message: { first: nameOf(place), time: expected, third: `前面耽搁了，晚 ${delayMinutes} 分钟` },
    now,
  }
}

/** What staff said to somebody who contested a no-show. */
export const contestNotice = (
  { _id, k, openid, start }: BookingDocument,
  { accepted, why }: { accepted: boolean; why: string },
  place: Place,
  now: Instant,
) => ({
  cause: `contest:${_id}:${k}`,
  openid,
  topic: 'bookingChanged' as const,
  title: accepted ? '爽约记录撤了' : '爽约记录没有撤',
  body: `${beijing(start).format('M月D日 HH:mm')} 的${nameOf(place)}：${why}`,
  page: MINE,
  message: { first: nameOf(place), time: now, third: accepted ? '爽约记录撤了' : '爽约记录没有撤' },
  now,
})
