import * as z from 'zod'
import { isAllowed } from '../../domain/access/roles'
import { ZReadVisitOutput, ZVisitInput } from '../../domain/booking/door-schema'
import type { BookingDocument } from '../../domain/booking/schema'
import type { ProgrammeItem } from '../../domain/street/schema'
import { leaveAuditRow } from '../_kit/audit'
import { staffProcedure } from '../_kit/procedure'
import { openOfBooking } from '../_store/booking-seal'
import { readVisit } from './door-act'
import { DOOR, holds, KEEPERS } from './door-guard'

const ZAnswers = z.record(z.string(), z.string())

const answersOf = (booking: BookingDocument, programme: ProgrammeItem | null, isHolder: boolean) => {
  if (booking.answers === null) return []
  const said = ZAnswers.parse(JSON.parse(openOfBooking(booking, 'answers', booking.answers)))
  return (programme?.questions ?? [])
    .filter(({ id, sensitive }) => said[id] !== undefined && (isHolder || !sensitive))
    .map(({ id, text }) => ({ question: text, answer: said[id] ?? '' }))
}

const outcomeOf = (booking: BookingDocument, isHolder: boolean) => {
  const { outcome } = booking
  if (!outcome) return null
  const { topic, result, sealed } = outcome
  return { topic, result, text: isHolder && sealed ? openOfBooking(booking, 'outcome', sealed) : null }
}

/**
 * What somebody said when they booked, and what was noted: sensitive answers and notes for those alone who hold the
 * programme, a contested no-show for its keepers. Leaves a row the person sees. Three operations.
 */
export const readVisitDetails = staffProcedure(
  DOOR,
  'Answers and notes of one visit; the person sees who looked',
)
  .input(ZVisitInput)
  .output(ZReadVisitOutput)
  .query(async ({ ctx, input }) => {
    const { booking, place } = await readVisit(input.bookingId, ctx)
    const isHolder = holds(place.programme, ctx.staff)
    await leaveAuditRow(ctx, {
      staff: ctx.staff,
      about: booking.openid,
      what: 'booking.read',
      record: booking._id,
    })
    const { contest } = booking
    const seesContest = contest !== null && isAllowed(ctx.staff.roles, KEEPERS)
    return {
      answers: answersOf(booking, place.programme, isHolder),
      outcome: outcomeOf(booking, isHolder),
      contestText: seesContest ? openOfBooking(booking, 'contest', contest.sealed) : null,
    }
  })
