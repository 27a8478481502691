import { bookingView } from '../../domain/booking/booking-view'
import { newBooking } from '../../domain/booking/new-booking'
import { ZCreateBookingInput, ZCreateBookingOutput } from '../../domain/booking/schema'
import { readSlotName } from '../../domain/booking/slot-id'
import { AppError } from '../../domain/errors'
import { riderProcedure } from '../_kit/procedure'
import { claimPlace } from './claim-place'
import { claimShare } from './claim-share'
import { findPerson, insertBooking } from './repository'
import { recallPlace } from './street-memory'

/**
 * Three database operations: the person, the person's share of the period (its `_id` exists once), the place in the
 * slot. What the answer shows besides comes from `street-memory.ts`.
 */
export const createBooking = riderProcedure('Books a place in a slot for the caller')
  .input(ZCreateBookingInput)
  .output(ZCreateBookingOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid, now, requestId } = ctx
    const name = readSlotName(input.slotId, now)
    const [person, place] = await Promise.all([findPerson(openid), recallPlace(name.programmeId, now)])
    if (!place.programme) throw new AppError('NOT_FOUND', { field: 'slotId' })
    if (!person?.phoneIndex) throw new AppError('PHONE_NEEDED')

    const { programme } = place
    const wanted = newBooking({ name, slotId: input.slotId, openid, k: requestId, now, programme })
    const share = (await insertBooking(wanted))
      ? { booking: wanted, held: false, again: false }
      : await claimShare(wanted, programme.quota.count, now)
    if (!share.held) await claimPlace(share.booking, { now, again: share.again })
    return { booking: bookingView({ booking: share.booking, state: 'booked', place, now }) }
  })
