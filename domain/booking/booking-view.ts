import { addDays, addMinutes, dayOf, type Instant } from '../time'
import { calendarText } from './calendar-text'
import type { BookingView } from './call-schema'
import type { EffectiveState } from './effective-state'
import type { Place } from './place'
import type { BookingDocument, SlotDocument } from './schema'
import { placeInLine } from './slot-view'

type Shown = {
  booking: BookingDocument
  slot: SlotDocument | null
  state: EffectiveState
  place: Place
  now: Instant
}

/** A no-show can be contested for so long. */
const CONTEST_DAYS = 30

/** What can still be done with a booking, by its state and the cut-off of its slot. */
const stepsOf = ({ booking, slot, state, now }: Shown) => {
  const isBooked = state === 'booked' && slot !== null
  const inTime = isBooked && now <= slot.cancelUntil
  return {
    canCancel: inTime,
    canMove: inTime,
    canCancelLate: isBooked && !inTime && now < addMinutes(booking.start, slot.delayMinutes),
    canContest:
      state === 'noShow' &&
      booking.contest === null &&
      dayOf(now) <= addDays(dayOf(booking.start), CONTEST_DAYS),
  }
}

const whyOf = ({ booking, slot, state }: Shown): string => {
  if (state !== 'cancelled') return ''
  const last = booking.history.at(-1)
  return last?.by === 'street' ? last.why : (slot?.closedWhy ?? '')
}

/** A booking as its person sees it, in the state that counts (`effective-state.ts`). */
export const bookingView = (shown: Shown): BookingView => {
  const { booking, slot, state, place } = shown
  const { programme, station } = place
  const isInLine = state === 'waiting' || state === 'offered'
  return {
    id: booking._id,
    programmeId: booking.programmeId,
    programmeName: programme?.name ?? '已停办的服务',
    kind: programme?.programmeKind ?? 'other',
    slotId: booking.slotId,
    stationName: station?.name ?? '',
    address: station?.address ?? '',
    start: booking.start,
    end: booking.end,
    state,
    code: booking.code,
    bring: programme?.bring ?? [],
    calendarText: calendarText(booking, place),
    delayMinutes: slot?.delayMinutes ?? 0,
    why: whyOf(shown),
    myPlace: slot && isInLine ? placeInLine(slot, booking.openid) : null,
    offerUntil: (state === 'offered' && slot?.offers.find(({ k }) => k === booking.k)?.until) || null,
    cancelUntil: slot?.cancelUntil ?? booking.start,
    contest: booking.contest?.decided ?? null,
    ...stepsOf(shown),
  }
}
