import { bookingView } from '../../domain/booking/booking-view'
import { decideCancel, WAYS_OUT, type WayOut } from '../../domain/booking/decide-cancel'
import type { EffectiveState } from '../../domain/booking/effective-state'
import { AppError, type ErrorCode } from '../../domain/errors'
import type { Context } from '../_kit/procedure'
import { stepBooking } from '../_store/booking-documents'
import { releasePlace } from '../_store/booking-slots'
import { type Own, readOwn } from './read-own'
import { tellOffered } from './tell-offered'

const ATTEMPTS = 3

const REFUSALS = {
  reused: 'REQUEST_ID_REUSED',
  ended: 'BOOKING_ENDED',
  tooLate: 'CANCEL_TOO_LATE',
  early: 'BOOKING_STEP_NOT_ALLOWED',
  other: 'BOOKING_STEP_NOT_ALLOWED',
  busy: 'BUSY',
} as const satisfies Record<string, ErrorCode>

type Asked = { bookingId: string; way: WayOut; why: string }

const shown = ({ booking, slot, place }: Own, state: EffectiveState, now: string) => ({
  booking: bookingView({ booking, slot, place, state, now }),
})

/** One try; null: the slot has changed since it was read. */
const tryGiveBack = async (own: Own, { way, why }: Asked, ctx: Context): Promise<boolean> => {
  const { booking, slot, place } = own
  const { openid, now, requestId: k, log } = ctx
  const { to } = WAYS_OUT[way]
  const decision = decideCancel({ booking, slot, way, k, now })
  if (decision === 'answer') return true
  if (decision !== 'free' && decision !== 'finish') {
    throw new AppError(REFUSALS[decision], { field: 'bookingId' })
  }
  const after = decision === 'free' && slot ? await releasePlace(slot, booking, to, now) : slot
  if (decision === 'free' && after === null) return false
  await stepBooking(booking, ['claiming', 'waiting', 'booked', 'lapsed'], { at: now, by: openid, to, why, k })
  if (slot && after) await tellOffered(slot, after, place, { now, log })
  return true
}

/**
 * Gives something back: a place, one in the line, an offer. The slot first, then the booking: whatever dies in
 * between, the slot is right and the booking is seen as ended. A place goes on to the line in the same write, and
 * who gets it is told. Three operations, one or two more when somebody is told. Throws NOT_FOUND, BOOKING_ENDED,
 * CANCEL_TOO_LATE, BOOKING_STEP_NOT_ALLOWED, REQUEST_ID_REUSED, BUSY.
 */
export const giveBack = async (asked: Asked, ctx: Context) => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const own = await readOwn(asked.bookingId, ctx)
    if (await tryGiveBack(own, asked, ctx)) return shown(own, WAYS_OUT[asked.way].to, ctx.now)
  }
  throw new AppError('BUSY', { message: 'the slot of this booking changes too fast' })
}
