import { contestNotice } from '../../domain/booking/door-notices'
import { ZDecideContestInput, ZListContestsOutput, ZVisitOutput } from '../../domain/booking/door-schema'
import { placeOf } from '../../domain/booking/programme-view'
import { AppError } from '../../domain/errors'
import { leaveAuditRows } from '../_kit/audit'
import { notify } from '../_kit/notify'
import { staffProcedure } from '../_kit/procedure'
import { aliasOf } from '../_kit/vault'
import { endContest } from '../_store/booking-door'
import { openOfBooking } from '../_store/booking-seal'
import { readVisit, showVisit } from './door-act'
import { KEEPERS } from './door-guard'
import { listOpenContests, listStreet } from './door-repository'

/** Five operations at most: the persons see who read what they wrote. */
export const listContests = staffProcedure(KEEPERS, 'No-shows that were contested and wait for a decision')
  .output(ZListContestsOutput)
  .query(async ({ ctx }) => {
    const [bookings, documents] = await Promise.all([listOpenContests(), listStreet()])
    const read = { staff: ctx.staff, what: 'booking.read' as const }
    await leaveAuditRows(
      ctx,
      bookings.map(({ _id: record, openid: about }) => ({ ...read, record, about })),
    )
    return {
      now: ctx.now,
      contests: bookings.map((booking) => ({
        bookingId: booking._id,
        programmeName: placeOf(documents, booking.programmeId).programme?.name ?? '',
        start: booking.start,
        who: aliasOf(booking.openid),
        text: booking.contest ? openOfBooking(booking, 'contest', booking.contest.sealed) : '',
      })),
    }
  })

/**
 * Accepted, the no-show counts no more; refused, it counts again. The person is told why. The message goes first,
 * its cause makes it one. Five operations. Throws NOT_FOUND, BOOKING_STEP_NOT_ALLOWED.
 */
export const decideContest = staffProcedure(KEEPERS, 'Decides about a contested no-show')
  .input(ZDecideContestInput)
  .output(ZVisitOutput)
  .mutation(async ({ ctx, input: { bookingId, accept, why } }) => {
    const visit = await readVisit(bookingId, ctx)
    const { booking, place } = visit
    const decided = accept ? 'accepted' : 'refused'
    if (!booking.contest) throw new AppError('BOOKING_STEP_NOT_ALLOWED')
    if (booking.contest.decided === 'open') await endContest(booking, decided)
    const settled = await readVisit(bookingId, ctx)
    if (settled.booking.contest?.decided !== decided) throw new AppError('BOOKING_STEP_NOT_ALLOWED')
    await notify(contestNotice(booking, { accepted: accept, why }, place, ctx.now), ctx.log)
    return { visit: showVisit(settled, ctx.now) }
  })
