import { calledNotice } from '../../domain/booking/door-notices'
import { ZVisitInput, ZVisitOutput } from '../../domain/booking/door-schema'
import { doorSteps } from '../../domain/booking/door-steps'
import { AppError } from '../../domain/errors'
import { notify } from '../_kit/notify'
import { staffProcedure } from '../_kit/procedure'
import { noteCalled } from '../_store/booking-door'
import { readVisit, showVisit } from './door-act'
import { DOOR } from './door-guard'
import { findOwner } from './door-repository'

const PHONE = 'phone:'

/**
 * Tells the next one to come in, once a booking; somebody without the app is called by voice. Five operations.
 * Throws NOT_FOUND, NOT_ALLOWED, BOOKING_STEP_NOT_ALLOWED.
 */
export const callIn = staffProcedure(DOOR, 'Calls the next person in')
  .input(ZVisitInput)
  .output(ZVisitOutput)
  .mutation(async ({ ctx, input }) => {
    const visit = await readVisit(input.bookingId, ctx)
    const { booking, place } = visit
    const { now } = ctx
    if (booking.called?.k !== booking.k && !doorSteps({ ...visit, now }).call) {
      throw new AppError('BOOKING_STEP_NOT_ALLOWED')
    }
    const reader = booking.openid.startsWith(PHONE)
      ? await findOwner(booking.openid.slice(PHONE.length))
      : booking.openid
    if (reader !== null) await notify({ ...calledNotice(booking, place, now), openid: reader }, ctx.log)
    await noteCalled(booking, now)
    const called = booking.called?.k === booking.k ? booking.called : { k: booking.k, at: now }
    return { visit: showVisit({ ...visit, booking: { ...booking, called } }, now) }
  })
