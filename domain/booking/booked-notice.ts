import { beijing, type Instant } from '../time'
import type { Place } from './place'
import type { BookingDocument } from './schema'

/** What a person is told once a booking stands; the cause names the request, so a repeat tells nothing twice. */
export const bookedNotice = ({ _id, k, openid, start }: BookingDocument, place: Place, now: Instant) => {
  const name = place.programme?.name ?? '预约'
  const station = place.station?.name ?? '站点'
  return {
    cause: `booked:${_id}:${k}`,
    openid,
    topic: 'bookingMade' as const,
    title: `${name}约好了`,
    body: `${beijing(start).format('M月D日 HH:mm')}，${station}。`,
    page: 'packages/booking/mine/index',
    message: { first: name, time: start, third: station },
    now,
  }
}
