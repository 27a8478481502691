import { addDays, addMinutes, at, beijing, dayOf, type Instant } from '../time'
import type { Place } from './place'
import type { BookingDocument } from './schema'

const EVENING = '18:00'
const MINUTES_BEFORE = 120

export type Reminder = 'dayBefore' | 'twoHours'

/** When the person got this very place; a reminder that would follow at once says nothing new. */
const gotAt = ({ history, k, at: since }: BookingDocument): Instant =>
  history.find((step) => step.k === k)?.at ?? since

/**
 * The reminder a booking is due at this instant: on the evening before, two hours before. Null once it is past, so a
 * timer that was dead for days sends nothing that is over; one that is due and was sent is told by its cause.
 */
export const dueReminder = (booking: BookingDocument, now: Instant): Reminder | null => {
  const { start } = booking
  const evening = at(addDays(dayOf(start), -1), EVENING)
  const hours = addMinutes(start, -MINUTES_BEFORE)
  if (now >= start) return null
  if (now >= hours) return gotAt(booking) < hours ? 'twoHours' : null
  if (now < evening || dayOf(now) >= dayOf(start)) return null
  return gotAt(booking) < evening ? 'dayBefore' : null
}

/** A session starts at most so many minutes after the first reminder of it is due. */
export const REMINDED_MINUTES = 30 * 60

export const reminderCause = ({ _id, k }: BookingDocument, reminder: Reminder): string =>
  `remind:${reminder}:${_id}:${k}`

/** What is told then: when, where, what to bring, the code. */
export const reminderNotice = (
  booking: BookingDocument,
  reminder: Reminder,
  { programme, station }: Place,
  now: Instant,
) => {
  const name = programme?.name ?? '预约'
  const where = station?.name ?? '站点'
  const bring = programme?.bring.length ? `带上${programme.bring.join('、')}，` : ''
  const when = beijing(booking.start).format('HH:mm')
  return {
    cause: reminderCause(booking, reminder),
    openid: booking.openid,
    topic: 'bookingReminder' as const,
    title: reminder === 'dayBefore' ? `明天 ${when} ${name}` : `${when} ${name}，快到了`,
    body: `${where}。${bring}到了报 ${booking.code}。来不了就取消，位子让给别人。`,
    page: 'packages/booking/mine/index',
    message: { first: name, time: booking.start, third: where },
    now,
  }
}
