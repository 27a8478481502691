import { eraseAppeal } from '../../domain/appeal/erase-appeal'
import type { AppealDocument } from '../../domain/appeal/schema'
import type { BookingDocument } from '../../domain/booking/schema'
import { type ErasureDocument, erasedPerson } from '../../domain/person/erasure-schema'
import type { Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const MOST_BOOKINGS = 1000
const APPEALS_AT_ONCE = 50
const HISTORY_KEPT = 50

/** A person who is being forgotten: the erasure still says who. */
export type Forgetting = ErasureDocument & { openid: string }

/** When a booking was asked for; its own `at` moves on with its state. */
const askedAt = ({ history, k, at }: BookingDocument): Instant =>
  history.find((step) => step.k === k && step.to === 'claiming')?.at ?? at

/** The names a person has in bookings: their own, and their number where the counter booked by it. */
export const bookingNamesOf = async ({ openid, at }: Forgetting): Promise<string[]> => {
  const phones = await documentsOf('phones').list({
    where: { openid, boundAt: command.lte(at) },
    limit: 1,
  })
  return [openid, ...phones.map(({ _id }) => `phone:${_id}`)]
}

/** Bookings to come that were asked for before the erasure. */
export const listBookingsToCome = async (
  names: readonly string[],
  { at }: Forgetting,
  now: Instant,
): Promise<BookingDocument[]> => {
  const coming = await documentsOf('bookings').list({
    where: {
      openid: command.in([...names]),
      start: command.gt(now),
      state: command.in(['claiming', 'waiting', 'booked']),
    },
    orderBy: [['start', 'desc']],
    limit: MOST_BOOKINGS,
  })
  return coming.filter((booking) => askedAt(booking) <= at)
}

/** Ends a booking, with what was said about it. */
export const endBooking = (
  { _id, k, openid }: BookingDocument,
  why: string,
  at: Instant,
): Promise<boolean> => {
  const step = { at, by: openid, to: 'cancelled', why, k }
  return documentsOf('bookings').updateIf(
    _id,
    { k, state: command.in(['claiming', 'waiting', 'booked']) },
    { state: 'cancelled', at, moving: null, history: command.push({ each: [step], slice: -HISTORY_KEPT }) },
  )
}

/** What the person wrote when booking or contesting, and what the door wrote, goes; the booking stays a count. */
export const emptyBookings = (names: readonly string[]): Promise<number> =>
  documentsOf('bookings').updateAll(
    { openid: command.in([...names]) },
    { answers: null, contest: null, outcome: null },
  )

/** The person first: a number without a person is free to be taken off, a person without their number is torn. */
export const removeIdentity = async ({ openid, at }: Forgetting): Promise<void> => {
  await documentsOf('people').removeAll({ _id: openid, createdAt: command.lte(at) })
  await documentsOf('phones').removeAll({ openid, boundAt: command.lte(at) })
}

export const removeNotices = ({ openid }: Forgetting): Promise<number> =>
  documentsOf('notices').removeAll({ openid })

/** Some of the appeals that still name the person. */
export const listNamedAppeals = ({ openid, at }: Forgetting): Promise<AppealDocument[]> =>
  documentsOf('appeals').list({
    where: { openid, submittedAt: command.lte(at) },
    orderBy: [['updatedAt', 'desc']],
    limit: APPEALS_AT_ONCE,
  })

/** False: the appeal has changed since it was read. */
export const emptyAppeal = (appeal: AppealDocument, erasure: Forgetting, now: Instant): Promise<boolean> => {
  const fields = eraseAppeal(appeal, { person: erasedPerson(erasure), k: erasure.k }, now)
  return documentsOf('appeals').updateIf(appeal._id, { v: appeal.v }, { ...fields, v: command.inc(1) })
}

/** Rows of the audit stay as proof; whom they are about is no longer said. */
export const unnameAudit = (erasure: Forgetting): Promise<number> =>
  documentsOf('audit').updateAll(
    { about: erasure.openid, at: command.lte(erasure.at) },
    { about: erasedPerson(erasure) },
  )

export const endErasure = ({ _id }: Forgetting, now: Instant): Promise<boolean> =>
  documentsOf('erasures').updateIf(_id, { doneAt: null }, { doneAt: now, openid: null })
