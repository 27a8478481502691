import { filesOf } from '../../domain/appeal/decide-evidence'
import type { BookingDocument } from '../../domain/booking/schema'
import { AppError } from '../../domain/errors'
import { erasedPerson } from '../../domain/person/erasure-schema'
import type { Instant } from '../../domain/time'
import { dropFiles } from './appeal-files'
import { barRequest, findSlot, releasePlace } from './booking-slots'
import {
  bookingNamesOf,
  emptyAppeal,
  emptyBookings,
  endBooking,
  endErasure,
  type Forgetting,
  listBookingsToCome,
  listNamedAppeals,
  removeIdentity,
  removeNotices,
  unnameAudit,
} from './erasure-store'
import { PERSONAL_DATA } from './personal-data'

const WHY = '本人注销'
const ROUNDS = 100

/** A request that is being made at this instant is barred first; when it was faster it has a place, to be freed. */
const leave = async (request: { slotId: string; openid: string; k: string }, now: Instant): Promise<void> => {
  await barRequest(request, 'cancelled')
  const slot = await findSlot(request.slotId)
  if (slot) await releasePlace(slot, request, 'cancelled', now)
}

const cancel = async (booking: BookingDocument, now: Instant): Promise<void> => {
  await leave(booking, now)
  if (booking.moving) await leave({ ...booking.moving, openid: booking.openid }, now)
  await endBooking(booking, WHY, now)
}

/** Throws BUSY when somebody goes on writing in the appeals faster than they can be emptied. */
const emptyAppeals = async (erasure: Forgetting, now: Instant): Promise<void> => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const appeals = await listNamedAppeals(erasure)
    if (appeals.length === 0) return
    await Promise.all(
      appeals.map(async (appeal) => {
        // The files first: once the appeal is empty nobody knows any more which they were.
        await dropFiles(filesOf(appeal))
        await emptyAppeal(appeal, erasure, now)
      }),
    )
  }
  throw new AppError('BUSY', { message: 'the appeals of this person change too fast' })
}

/**
 * Forgets a person, as far as the erasure's instant goes: what they make afterwards is theirs anew. Places to come go
 * back, phone number, profile and messages go, appeals lose every word and the person. Past bookings and bottles stay
 * as counts under the id the limits of day and month are kept by. Every step can be repeated, so whoever comes after
 * a crash begins again. Ten operations and one a collection of `personal-data.ts`, one more an appeal and four a
 * booking: the one call that touches everything.
 */
export const forgetPerson = async (erasure: Forgetting, now: Instant): Promise<void> => {
  const names = await bookingNamesOf(erasure)
  for (const booking of await listBookingsToCome(names, erasure, now)) await cancel(booking, now)
  await emptyBookings(names)
  await removeIdentity(erasure)
  await removeNotices(erasure)
  await emptyAppeals(erasure, now)
  const person = erasedPerson(erasure)
  for (const data of PERSONAL_DATA) await data.forget(erasure.openid, { until: erasure.at, person })
  await unnameAudit(erasure)
  await endErasure(erasure, now)
}
