import { shareNameOf } from '../../domain/booking/booking-id'
import type { Answers } from '../../domain/booking/call-schema'
import { checkAnswers } from '../../domain/booking/check-answers'
import { placeIn } from '../../domain/booking/effective-state'
import { newBooking } from '../../domain/booking/new-booking'
import { mustWaitForDay } from '../../domain/booking/same-day'
import type { BookingDocument } from '../../domain/booking/schema'
import { whyNoLine, whyRefused } from '../../domain/booking/why-refused'
import { AppError } from '../../domain/errors'
import type { Instant } from '../../domain/time'
import type { Context } from '../_kit/procedure'
import { insertBooking } from '../_store/booking-documents'
import { sealOfBooking } from '../_store/booking-seal'
import { claimPlace } from './claim-place'
import { claimShare } from './claim-share'
import { readOffer } from './read-offer'
import { namesOf } from './read-own'
import type { Offer } from './repository'
import { sharesLeft } from './shares-left'

/**
 * Throws why a person gets neither a place nor one in the line: PHONE_NEEDED, SAME_DAY_ONLY (after two no-shows), and
 * what the slot says. A request that has its place already is not asked again.
 */
export const refuseOffer = (
  { slot, person, missed }: Pick<Offer, 'slot' | 'person' | 'missed'>,
  { openid, k, line }: Pick<BookingDocument, 'openid' | 'k' | 'line'>,
  now: Instant,
): void => {
  if (!person?.phoneIndex) throw new AppError('PHONE_NEEDED')
  if (placeIn({ openid, k }, slot) !== null) return
  if (mustWaitForDay(slot.day, missed, now)) throw new AppError('SAME_DAY_ONLY')
  const whyNot = line ? whyNoLine : whyRefused
  for (const name of [openid, ...namesOf(person._id, person)]) {
    const why = whyNot(slot, name, now)
    if (why) throw why
  }
}

/** Writes the share of the person, one of `count`, and takes what it wants in the slot. Two operations as a rule. */
export const claim = async (
  wanted: BookingDocument,
  count: number,
  now: Instant,
): Promise<BookingDocument> => {
  const share =
    count > 0 && (await insertBooking(wanted))
      ? { booking: wanted, held: false, again: false }
      : await claimShare(wanted, count, now)
  if (!share.held) await claimPlace(share.booking, { now, again: share.again })
  return share.booking
}

type Wish = { slotId: string; answers?: Answers | undefined; line: boolean }

/**
 * Three database operations: what there is to know (slot, programme, station, person and no-shows, joined), the
 * person's share of the period (its `_id` exists once), the place in the slot. The join keeps the answer's names
 * fresh without a fourth operation, and lets a crowd before a full slot be refused by one read instead of three
 * writes each.
 */
export const claimBooking = async ({ slotId, answers, line }: Wish, ctx: Context) => {
  const { openid, now, requestId: k } = ctx
  const offer = await readOffer(slotId, ctx)
  const { slot, place } = offer
  const name = shareNameOf(offer.name, place.programme)
  refuseOffer(offer, { openid, k, line }, now)
  const said = checkAnswers(place.programme?.questions ?? [], answers)
  const wanted = newBooking({ name, slot, openid, k, now, line })
  if (Object.keys(said).length > 0) wanted.answers = sealOfBooking(wanted, 'answers', JSON.stringify(said))
  const booking = await claim(wanted, await sharesLeft(offer, name, now), now)
  return { booking, slot, place }
}
