import { sharesBeside } from '../../domain/booking/booking-id'
import { decideShare, type ShareDecision } from '../../domain/booking/decide-share'
import { renumber } from '../../domain/booking/new-booking'
import type { BookingDocument } from '../../domain/booking/schema'
import { whyNoLine, whyRefused } from '../../domain/booking/why-refused'
import { AppError, type ErrorCode } from '../../domain/errors'
import type { Instant } from '../../domain/time'
import { insertBooking, listBookings, reclaimBooking } from '../_store/booking-documents'
import { listSlotsById } from '../_store/booking-slots'

const ATTEMPTS = 4

/** `held`: the place was got before; `again`: the same request failed before and tries anew. */
export type Share = { booking: BookingDocument; held: boolean; again: boolean }

const readShares = async (wanted: BookingDocument) => {
  const ids = sharesBeside(wanted._id)
  const mine = await listBookings(ids)
  const named = mine.flatMap(({ slotId, moving }) => (moving ? [slotId, moving.slotId] : [slotId]))
  return { shareIds: ids, mine, slots: await listSlotsById([wanted.slotId, ...named]) }
}

const REFUSALS = {
  reused: 'REQUEST_ID_REUSED',
  ended: 'BOOKING_ENDED',
  quota: 'QUOTA_REACHED',
} as const satisfies Record<string, ErrorCode>

type WhyNot = typeof whyRefused
type Read = Awaited<ReturnType<typeof readShares>>

/** A slot that has just been read and refuses is refused before anything is written. */
const refuseEarly = (
  { slots }: Read,
  { openid, slotId }: BookingDocument,
  { now, whyNot }: { now: Instant; whyNot: WhyNot },
): void => {
  const slot = slots.find(({ _id }) => _id === slotId)
  const why = slot ? whyNot(slot, openid, now) : null
  if (why) throw why
}

type Writable = Extract<ShareDecision, { kind: 'insert' | 'reclaim' }>

/** Writes the share; null: somebody was faster. */
const writeShare = async (wanted: BookingDocument, decision: Writable): Promise<Share | null> => {
  if (decision.kind === 'insert') {
    const booking = renumber(wanted, decision.n)
    return (await insertBooking(booking)) ? { booking, held: false, again: false } : null
  }
  const { booking: ended } = decision
  const booking = { ...wanted, _id: ended._id, code: ended.code }
  return (await reclaimBooking(ended, booking)) ? { booking, held: false, again: ended.k === wanted.k } : null
}

/**
 * Gets the person a share of the period when the first one is taken: the answer of a repeated request, a further
 * share the quota allows, or one that ended. Throws QUOTA_REACHED, REQUEST_ID_REUSED, BOOKING_ENDED, and BUSY when
 * others were faster four times. Three operations as a rule.
 */
export const claimShare = async (
  wanted: BookingDocument,
  count: number,
  now: Instant,
  whyNot: WhyNot = wanted.line ? whyNoLine : whyRefused,
): Promise<Share> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const read = await readShares(wanted)
    const decision = decideShare({ ...read, count, wanted, now })
    if (decision.kind === 'answer') return { booking: decision.booking, held: true, again: false }
    if (decision.kind === 'carryOn') return { booking: decision.booking, held: false, again: false }
    if (decision.kind !== 'insert' && decision.kind !== 'reclaim') {
      throw new AppError(REFUSALS[decision.kind])
    }
    refuseEarly(read, wanted, { now, whyNot })
    const share = await writeShare(wanted, decision)
    if (share) return share
  }
  throw new AppError('BUSY', { message: 'the shares of this person change too fast' })
}
