import type { ProgrammeItem, StationItem } from '../street/schema'
import type { Instant } from '../time'
import type { BookingDocument, BookingView } from './schema'
import { cancelUntilOf } from './slots-of-day'

/** What a booking is shown with; null: the street has taken the programme or station down since. */
export type Place = { programme: ProgrammeItem | null; station: StationItem | null }

type Shown = { booking: BookingDocument; state: BookingDocument['state']; place: Place; now: Instant }

/** A booking as its person sees it, in the state that counts (`effective-state.ts`). */
export const bookingView = ({ booking, state, place, now }: Shown): BookingView => {
  const { programme, station } = place
  const cancelUntil = programme ? cancelUntilOf(programme, booking.start) : booking.start
  return {
    id: booking._id,
    programmeId: booking.programmeId,
    programmeName: programme?.name ?? '已停办的服务',
    kind: programme?.programmeKind ?? 'other',
    stationName: station?.name ?? '',
    address: station?.address ?? '',
    start: booking.start,
    end: booking.end,
    state,
    code: booking.code,
    bring: programme?.bring ?? [],
    cancelUntil,
    canCancel: state === 'booked' && now <= cancelUntil,
  }
}
