import { bookingView } from '../../domain/booking/booking-view'
import { newBooking } from '../../domain/booking/new-booking'
import { ZCreateBookingInput, ZCreateBookingOutput } from '../../domain/booking/schema'
import { readSlotName } from '../../domain/booking/slot-id'
import { whyRefused } from '../../domain/booking/why-refused'
import { AppError } from '../../domain/errors'
import { riderProcedure } from '../_kit/procedure'
import { claimPlace } from './claim-place'
import { claimShare } from './claim-share'
import { readOffer } from './read-offer'
import { insertBooking } from './repository'

/**
 * Three database operations: what there is to know (slot, programme, station and person, joined), the person's share
 * of the period (its `_id` exists once), the place in the slot. The join keeps the answer's names fresh without a
 * fourth operation, and lets a crowd before a full slot be refused by one read instead of three writes each.
 */
export const createBooking = riderProcedure('Books a place in a slot for the caller')
  .input(ZCreateBookingInput)
  .output(ZCreateBookingOutput)
  .mutation(async ({ ctx, input: { slotId } }) => {
    const { openid, now, requestId: k } = ctx
    const name = readSlotName(slotId, now)
    const { slot, place, person } = await readOffer(name, slotId, ctx)
    if (!person?.phoneIndex) throw new AppError('PHONE_NEEDED')
    const why = whyRefused(slot, openid, now)
    if (why && !slot.holders.some((holder) => holder.u === openid && holder.k === k)) throw why

    const wanted = newBooking({ name, slot, openid, k, now })
    const share = (await insertBooking(wanted))
      ? { booking: wanted, held: false, again: false }
      : await claimShare(wanted, place.programme?.quota.count ?? 1, now)
    if (!share.held) await claimPlace(share.booking, { now, again: share.again })
    return { booking: bookingView({ booking: share.booking, state: 'booked', place, now }) }
  })
