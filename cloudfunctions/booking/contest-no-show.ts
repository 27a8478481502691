import { bookingView } from '../../domain/booking/booking-view'
import { ZContestInput, ZOneBookingOutput } from '../../domain/booking/call-schema'
import { effectiveState } from '../../domain/booking/effective-state'
import { AppError } from '../../domain/errors'
import { riderProcedure } from '../_kit/procedure'
import { contestBooking } from '../_store/booking-documents'
import { sealOfBooking } from '../_store/booking-seal'
import { readOwn } from './read-own'

/** Two operations. Until it is decided the no-show does not count. Throws BOOKING_STEP_NOT_ALLOWED, BUSY. */
export const contestNoShow = riderProcedure('Says that one was there, or why not, after a no-show')
  .input(ZContestInput)
  .output(ZOneBookingOutput)
  .mutation(async ({ ctx, input }) => {
    const { now, requestId: k } = ctx
    const { booking, slot, place } = await readOwn(input.bookingId, ctx)
    const shown = { slot, place, state: effectiveState(booking, slot, now), now }
    if (booking.contest?.k === k) return { booking: bookingView({ ...shown, booking }) }
    if (!bookingView({ ...shown, booking }).canContest) throw new AppError('BOOKING_STEP_NOT_ALLOWED')
    const sealed = sealOfBooking(booking, 'contest', input.text)
    const contest = { at: now, k, sealed, decided: 'open' as const }
    if (!(await contestBooking(booking, contest))) throw new AppError('BUSY')
    return { booking: bookingView({ ...shown, booking: { ...booking, contest } }) }
  })
