import { beijing, type Day, type Instant } from '../time'
import type { Place } from './place'
import type { BookingDocument, SlotDocument } from './schema'

const MINE = 'packages/booking/mine/index'
const say = (instant: Instant): string => beijing(instant).format('M月D日 HH:mm')
const nameOf = ({ programme }: Place): string => programme?.name ?? '预约'

/** "It is your turn": told once an offer. */
export const offerNotice = (
  slot: Pick<SlotDocument, '_id' | 'start'>,
  { u, k, until }: SlotDocument['offers'][number],
  place: Place,
  now: Instant,
) => ({
  cause: `offer:${slot._id}:${u}:${k}`,
  openid: u,
  topic: 'waitlistOffer' as const,
  title: `${nameOf(place)}轮到你了`,
  body: `${say(slot.start)} 空出一个位子，给你留到 ${beijing(until).format('HH:mm')}，点开就能要。`,
  page: MINE,
  message: { first: nameOf(place), time: until, third: '点开就能要，过时让给下一位' },
  now,
})

/** The street called the session off; the next one is a tap away. */
export const calledOffNotice = (
  booking: BookingDocument,
  why: string,
  { place, nextDay, now }: { place: Place; nextDay: Day | null; now: Instant },
) => ({
  cause: `closed:${booking._id}:${booking.k}`,
  openid: booking.openid,
  topic: 'bookingChanged' as const,
  title: `${nameOf(place)}这一场取消了`,
  body: `${say(booking.start)} 的${nameOf(place)}取消了：${why}。${
    nextDay ? `下一场 ${beijing(`${nextDay}T12:00:00.000+08:00`).format('M月D日')}，点开就能约。` : ''
  }`,
  page: nextDay
    ? `packages/booking/slots/index?programmeId=${booking.programmeId}&day=${nextDay}`
    : 'pages/book/index',
  message: { first: nameOf(place), time: booking.start, third: '这一场取消了，点开约下一场' },
  now,
})

/** The session was moved and the booking with it. */
export const sessionMovedNotice = (
  booking: BookingDocument,
  to: Pick<SlotDocument, '_id' | 'start'>,
  place: Place,
  now: Instant,
) => ({
  cause: `moved:${booking._id}:${booking.k}:${to._id}`,
  openid: booking.openid,
  topic: 'bookingChanged' as const,
  title: `${nameOf(place)}改时间了`,
  body: `${say(booking.start)} 改到 ${say(to.start)}，位子给你留着；来不了可以取消。`,
  page: MINE,
  message: { first: nameOf(place), time: to.start, third: '时间改了，位子给你留着' },
  now,
})
