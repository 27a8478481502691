import type { Instant } from '../time'
import type { BookingView } from './call-schema'
import type { BookingDocument } from './schema'

type Row = { booking: BookingDocument; view: BookingView }

/** A try that was refused at once is nothing to look back at; one that nobody answered is. */
const wasTold = ({ booking, view }: Row): boolean =>
  view.state === 'lapsed' &&
  booking.history.some((step) => step.to === 'lapsed' && step.why !== NOT_COMPLETED && step.why !== LINE_OVER)

/** Why a booking lapsed whose call died; every other reason was told to the person as an error. */
export const NOT_COMPLETED = 'never completed'
/** Why a wait ended without a place: the offer ran out, or the line was over. */
export const LINE_OVER = 'line over'

const COMING: readonly BookingView['state'][] = ['booked', 'claiming', 'waiting', 'offered', 'arrived']

/** True for what a person still has to look forward to. */
export const isComing = ({ state, end }: BookingView, now: Instant): boolean =>
  COMING.includes(state) && end > now

/** Bookings to come, offers and the next first, and those that are over or ended, the latest first. */
export const splitBookings = (
  rows: readonly Row[],
  now: Instant,
): { upcoming: BookingView[]; past: BookingView[] } => {
  const views = rows.filter((row) => !wasTold(row)).map((row) => row.view)
  const urgency = ({ state }: BookingView): number => (state === 'offered' ? 0 : 1)
  const byStart = (one: BookingView, other: BookingView): number => (one.start < other.start ? -1 : 1)
  return {
    upcoming: views
      .filter((view) => isComing(view, now))
      .sort((one, other) => urgency(one) - urgency(other) || byStart(one, other)),
    past: views.filter((view) => !isComing(view, now)).sort((one, other) => byStart(other, one)),
  }
}
