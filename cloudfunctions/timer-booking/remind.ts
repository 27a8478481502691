import { dueReminder, REMINDED_MINUTES, reminderNotice } from '../../domain/booking/due-reminder'
import { placeOf } from '../../domain/booking/programme-view'
import type { BookingDocument } from '../../domain/booking/schema'
import { addMinutes, type Instant } from '../../domain/time'
import type { Log } from '../_kit/log'
import type { Notification } from '../_kit/notify'
import { listPlaces, listStarting } from './repository'
import { tell } from './tell'

const PAGE = 1000

const listComing = async (now: Instant): Promise<BookingDocument[]> => {
  const coming: BookingDocument[] = []
  for (;;) {
    const page = await listStarting(now, addMinutes(now, REMINDED_MINUTES), coming.length)
    coming.push(...page)
    if (page.length < PAGE) return coming
  }
}

/** Reminders that are due now, each sent once; none for what is past. */
export const remind = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const due = (await listComing(now)).flatMap((booking) => {
    const reminder = dueReminder(booking, now)
    return reminder ? [{ booking, reminder }] : []
  })
  if (due.length === 0) return { reminded: 0 }
  const places = await listPlaces()
  const notices: Notification[] = due.map(({ booking, reminder }) =>
    reminderNotice(booking, reminder, placeOf(places, booking.programmeId), now),
  )
  return { reminded: await tell(notices, log) }
}
