import { bookedNotice } from '../../domain/booking/booked-notice'
import { calledOffNotice } from '../../domain/booking/change-notices'
import { effectiveState } from '../../domain/booking/effective-state'
import { LINE_OVER, NOT_COMPLETED } from '../../domain/booking/my-bookings'
import { nextDays, placeOf } from '../../domain/booking/programme-view'
import type { BookingDocument, BookingState, SlotDocument } from '../../domain/booking/schema'
import type { StreetDocument } from '../../domain/street/schema'
import { dayOf, type Instant } from '../../domain/time'
import type { Log } from '../_kit/log'
import type { Notification } from '../_kit/notify'
import { stepBooking } from '../_store/booking-documents'
import { leaveOldBooking } from '../_store/booking-move'
import { findSlot, listSlotsById } from '../_store/booking-slots'
import { listPlaces, listSlotsWithGone, listStaleClaims, listTorn, listWaiting } from './repository'
import { tell } from './tell'

type Due = { booking: BookingDocument; slot: SlotDocument | null; to: BookingState }

/** Bookings whose document does not say yet what their slot says. An offer is still waiting, to the document. */
const dueOf = (bookings: readonly BookingDocument[], slots: readonly SlotDocument[], now: Instant): Due[] =>
  bookings.flatMap((booking) => {
    const slot = slots.find(({ _id }) => _id === booking.slotId) ?? null
    const state = effectiveState(booking, slot, now)
    const to = state === 'offered' ? 'waiting' : state
    return to === booking.state || booking.moving ? [] : [{ booking, slot, to }]
  })

const isCalledOff = ({ booking, slot, to }: Due): boolean =>
  to === 'cancelled' &&
  slot !== null &&
  slot.closedWhy !== null &&
  !slot.gone.some(({ k, to: left }) => k === booking.k && left === 'cancelled')

/** What a person is told of it, before the booking says so: a run that dies in between tells it again, which is once. */
const noticeOf = (due: Due, places: readonly StreetDocument[], now: Instant): Notification[] => {
  const { booking, slot, to } = due
  const place = placeOf(places, booking.programmeId)
  if (to === 'booked' && booking.start > now) return [bookedNotice(booking, place, now)]
  if (!isCalledOff(due) || booking.start <= now) return []
  const days = place.programme ? nextDays(place.programme, now) : []
  const nextDay = days.find((day) => day !== dayOf(booking.start)) ?? null
  return [calledOffNotice(booking, slot?.closedWhy ?? '', { place, nextDay, now })]
}

const stepOf = (due: Due, now: Instant): BookingDocument['history'][number] => {
  const { booking, slot, to } = due
  const { k } = booking
  if (isCalledOff(due)) return { at: now, by: 'street', to, why: slot?.closedWhy ?? '', k }
  const why = to !== 'lapsed' ? '' : booking.line ? LINE_OVER : NOT_COMPLETED
  return { at: now, by: 'timer', to, why, k }
}

/** Bookings become what their slots say: made, waiting, ended, called off; and their people are told. */
export const settleBookings = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const [claiming, waiting, left] = await Promise.all([
    listStaleClaims(now),
    listWaiting(now),
    listSlotsWithGone(now),
  ])
  const slots = await listSlotsById([...claiming, ...waiting].map(({ slotId }) => slotId))
  const due = [...dueOf([...claiming, ...waiting], slots, now), ...dueOf(await listTorn(left), left, now)]
  if (due.length === 0) return { bookingsSettled: 0 }
  const places = await listPlaces()
  let bookingsSettled = 0
  for (const one of due) {
    await tell(noticeOf(one, places, now), log)
    const { booking } = one
    const { movedFrom } = booking
    if (movedFrom && one.to === 'booked') {
      await leaveOldBooking(booking, await findSlot(movedFrom.slotId), now)
    }
    if (await stepBooking(booking, [booking.state], stepOf(one, now))) bookingsSettled += 1
  }
  return { bookingsSettled }
}
