import { shareNameOf } from '../../domain/booking/booking-id'
import { ZBookAtDoorInput, ZVisitOutput } from '../../domain/booking/door-schema'
import { placeIn } from '../../domain/booking/effective-state'
import { newBooking } from '../../domain/booking/new-booking'
import { calendarsOf, placeOf } from '../../domain/booking/programme-view'
import { mustWaitForDay } from '../../domain/booking/same-day'
import type { BookingDocument, SlotDocument } from '../../domain/booking/schema'
import { readSlotName, type SlotName } from '../../domain/booking/slot-id'
import { slotByRule } from '../../domain/booking/slots-of-day'
import { isIn, whyNotAtDoor } from '../../domain/booking/why-refused'
import { AppError } from '../../domain/errors'
import { maskPhone } from '../../domain/person/mask-phone'
import type { Instant } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { phoneIndex } from '../_kit/vault'
import { insertBooking } from '../_store/booking-documents'
import { stepAtDoor } from '../_store/booking-door'
import { settleStored } from '../_store/booking-slots'
import { claimPlaceAtDoor } from './claim-place'
import { claimShare } from './claim-share'
import { type DoorContext, showVisit } from './door-act'
import { checkDoor, DOOR } from './door-guard'
import { findOwner, listStreet } from './door-repository'
import { addSlots, findOffer, type Offer } from './repository'
import { sharesLeft } from './shares-left'

/** The slot with its programme, as `person` meets it; one nobody has looked at yet is written by the rule. */
const readSlot = async (name: SlotName, slotId: string, person: string): Promise<Offer> => {
  const found = await findOffer(slotId, person)
  if (found) return found
  const documents = await listStreet()
  const { programme } = placeOf(documents, name.programmeId)
  const slot = programme && slotByRule(programme, slotId, name.start, calendarsOf(documents))
  if (!slot) throw new AppError('NOT_FOUND', { field: 'slotId' })
  await addSlots([slot])
  const written = await findOffer(slotId, person)
  if (!written) throw new AppError('UNKNOWN', { message: `slot ${slotId} is not there after it was written` })
  return written
}

/** The person behind a number: its owner in the app, or the number itself until it becomes somebody's. */
const personOf = async (phone: string): Promise<string> => {
  const index = phoneIndex(phone)
  return (await findOwner(index)) ?? `phone:${index}`
}

type Wanted = { booking: BookingDocument; slot: SlotDocument; count: number }

/** The share of the period and the place; whoever is here has arrived. The booking as it is then. */
const claim = async (
  { booking, slot, count }: Wanted,
  here: boolean,
  { now, requestId: k, openid: by }: DoorContext,
): Promise<BookingDocument> => {
  const share =
    count > 0 && (await insertBooking(booking))
      ? { booking, held: false }
      : await claimShare(booking, count, now, whyNotAtDoor)
  if (!share.held) await claimPlaceAtDoor(share.booking, { slot, here, now })
  const to = here ? ('arrived' as const) : ('booked' as const)
  await stepAtDoor(share.booking, ['claiming'], { at: now, by, to, why: 'at the door', k })
  return { ...share.booking, state: to }
}

/**
 * The consequence of two no-shows, and a place they have under the other name, hold at the counter too; a request that
 * has its place is not asked again. Throws SAME_DAY_ONLY, QUOTA_REACHED.
 */
const refusePerson = (
  { slot, missed, atCounter }: Offer,
  { openid, k }: BookingDocument,
  now: Instant,
): void => {
  if (placeIn({ openid, k }, slot) !== null) return
  if (mustWaitForDay(slot.day, missed, now)) throw new AppError('SAME_DAY_ONLY')
  if (atCounter.some((booking) => isIn(slot, booking.openid))) {
    throw new AppError('QUOTA_REACHED', { message: 'the person is in this slot already' })
  }
}

/** The slot with this person in it: what the answer shows, without reading it again. */
const withPerson = (slot: SlotDocument, { openid: u, k }: BookingDocument, here: boolean, now: Instant) => ({
  ...slot,
  holders: [{ u, k, at: now }],
  arrived: here ? [k] : [],
})

/**
 * A place for somebody with a phone number and nothing else: a walk-in who is here, or a booking made at the counter
 * or on the telephone. Quota and no-shows hold for them as for everybody. Six operations. Throws NOT_FOUND, NOT_ALLOWED,
 * SLOT_FULL, SLOT_CLOSED, SLOT_NOT_OPEN_YET, QUOTA_REACHED, SAME_DAY_ONLY, REQUEST_ID_REUSED, BUSY.
 */
export const bookAtDoor = staffProcedure(
  DOOR,
  'Gives somebody a place by phone number alone, now or for later',
)
  .input(ZBookAtDoorInput)
  .output(ZVisitOutput)
  .mutation(async ({ ctx, input: { slotId, phone, here } }) => {
    const { now, requestId: k } = ctx
    const name = readSlotName(slotId, now)
    const person = await personOf(phone)
    const offer = await readSlot(name, slotId, person)
    const { place } = offer
    checkDoor(place.programme, ctx.staff)
    const slot = await settleStored(offer.slot, now)
    const share = shareNameOf(name, place.programme)
    const wanted = newBooking({ name: share, slot, openid: person, k, now })
    wanted.phoneMasked = maskPhone(phone)
    refusePerson({ ...offer, slot }, wanted, now)
    const count = await sharesLeft(offer, share, now)
    const booking = await claim({ booking: wanted, slot, count }, here, ctx)
    const shown = { booking, slot: withPerson(slot, booking, here, now), place, person: null, rough: false }
    return { visit: showVisit(shown, now) }
  })
