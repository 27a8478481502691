import type { Instant } from '../time'
import type { BookingDocument, BookingView } from './schema'

type Row = { booking: BookingDocument; view: BookingView }

/** A try that was refused at once is nothing to look back at; one that nobody answered is. */
const wasTold = ({ booking, view }: Row): boolean =>
  view.state === 'lapsed' &&
  booking.history.some((step) => step.to === 'lapsed' && step.why !== NOT_COMPLETED)

/** Why a booking lapsed whose call died; every other reason was told to the person as an error. */
export const NOT_COMPLETED = 'never completed'

/** Bookings to come, the next first, and those that are over or ended, the latest first. */
export const splitBookings = (
  rows: readonly Row[],
  now: Instant,
): { upcoming: BookingView[]; past: BookingView[] } => {
  const views = rows.filter((row) => !wasTold(row)).map((row) => row.view)
  const isComing = ({ state, end }: BookingView): boolean =>
    (state === 'booked' || state === 'claiming') && end > now
  const byStart = (one: BookingView, other: BookingView): number => (one.start < other.start ? -1 : 1)
  return {
    upcoming: views.filter(isComing).sort(byStart),
    past: views.filter((view) => !isComing(view)).sort((one, other) => byStart(other, one)),
  }
}
