import { bookingIdOf } from '../../domain/activity/day-view'
import { dueKeepers, fillSlot, type Keeper, type Wish } from '../../domain/activity/fill-slot'
import { newBooking } from '../../domain/booking/new-booking'
import type { BookingDocument, SlotDocument } from '../../domain/booking/schema'
import type { Instant } from '../../domain/time'
import { documentsOf } from '../_kit/documents'
import { derivedId } from '../_kit/vault'
import { listBookings, reclaimBooking } from './booking-documents'
import { findSlot, writeSlot } from './booking-slots'

const ATTEMPTS = 3

type How = { activityId: string; keepers: readonly Keeper[]; now: Instant }

const keyOf = (slot: SlotDocument) => (openid: string) => `st-${derivedId('standing-day', openid, slot._id)}`

const bookingOf = (wish: Wish, slot: SlotDocument, { activityId, now }: How): BookingDocument => {
  const name = { programmeId: activityId, period: slot.day }
  return newBooking({ name, slot, openid: wish.openid, k: wish.k, now })
}

/** The shares of the day as they are once ours are written; those who have one by their own will keep it. */
const claimShares = async (
  wishes: readonly Wish[],
  slot: SlotDocument,
  how: How,
): Promise<{ mine: Wish[]; barred: Wish[] }> => {
  await documentsOf('bookings').insertMissing(wishes.map((wish) => bookingOf(wish, slot, how)))
  const there = await listBookings(wishes.map(({ openid }) => bookingIdOf(how.activityId, slot.day, openid)))
  const mine: Wish[] = []
  const barred: Wish[] = []
  for (const wish of wishes) {
    const share = there.find(({ openid }) => openid === wish.openid)
    const isOurs = share?.k === wish.k && share.slotId === slot._id
    const again =
      isOurs && share.state === 'lapsed' ? await reclaimBooking(share, bookingOf(wish, slot, how)) : false
    if (again || (isOurs && share.state === 'claiming')) mine.push(wish)
    else barred.push(wish)
  }
  return { mine, barred }
}

/**
 * Books those who keep a shift into a slot that has opened: all of them by one conditional update, first the shares,
 * which count only once the slot has the person. Repeated it does nothing; a crash in between is made up for by the
 * next reader. Nothing when nobody is due, three operations otherwise. The slot as it is then.
 */
export const fillWithKeepers = async (slot: SlotDocument, how: How): Promise<SlotDocument> => {
  let read = slot
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const wishes = dueKeepers(read, how.keepers, { now: how.now, keyOf: keyOf(read) })
    if (wishes.length === 0) return read
    const { mine, barred } = await claimShares(wishes, read, how)
    const filled = fillSlot(read, { wishes: mine, barred, now: how.now })
    if (await writeSlot(read, filled)) return { ...filled, rev: read.rev + 1 }
    read = (await findSlot(slot._id)) ?? read
  }
  return read
}
