import type { BookingDocument, BookingState } from '../../domain/booking/schema'
import type { Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf, type Fields } from '../_kit/documents'

const HISTORY_KEPT = 50

const bookings = documentsOf('bookings')

export type Step = BookingDocument['history'][number]

const written = (step: Step): Fields => ({
  state: step.to,
  at: step.at,
  history: command.push({ each: [step], slice: -HISTORY_KEPT }),
})

export const insertBooking = (booking: BookingDocument): Promise<boolean> => bookings.insertOnce(booking)

export const listBookings = (ids: readonly string[]): Promise<BookingDocument[]> =>
  bookings.list({ where: { _id: command.in([...ids]) } })

/** Uses a share again that ended, for another request; false: somebody was faster. */
export const reclaimBooking = (ended: BookingDocument, next: BookingDocument): Promise<boolean> => {
  const { programmeId, slotId, start, end, k, state, at, line, answers } = next
  return bookings.updateIf(
    ended._id,
    { k: ended.k, state: ended.state, at: ended.at },
    {
      ...{ programmeId, slotId, start, end, k, state, at, line, answers },
      moving: null,
      movedFrom: command.set(next.movedFrom),
      contest: null,
      outcome: null,
      missedBy: null,
      history: command.push({ each: next.history, slice: -HISTORY_KEPT }),
    },
  )
}

/** Moves a booking that still is this request's on; false: it is in none of the states it may come from. */
export const stepBooking = (
  { _id, k }: Pick<BookingDocument, '_id' | 'k'>,
  from: readonly BookingState[],
  step: Step,
): Promise<boolean> => bookings.updateIf(_id, { k, state: command.in([...from]) }, written(step))

/** Writes down where a booking is going; false: it has changed, or it is on its way elsewhere. */
export const startMove = (
  { _id, k }: BookingDocument,
  moving: NonNullable<BookingDocument['moving']>,
): Promise<boolean> =>
  bookings.updateIf(
    _id,
    { k, moving: null, state: command.in(['claiming', 'booked', 'waiting']) },
    { moving: command.set(moving) },
  )

/** The booking stays where it is. */
export const dropMove = (
  { _id }: Pick<BookingDocument, '_id'>,
  { k }: NonNullable<BookingDocument['moving']>,
): Promise<boolean> => bookings.updateIf(_id, { 'moving.k': k }, { moving: null })

/** The booking is where it went; false: somebody has written that already. */
export const endMove = (
  { _id, openid }: BookingDocument,
  { k, slotId, start, end }: NonNullable<BookingDocument['moving']>,
  from: string,
  now: Instant,
): Promise<boolean> => {
  const step: Step = { at: now, by: openid, to: 'booked', why: `moved from ${from}`, k }
  return bookings.updateIf(
    _id,
    { 'moving.k': k },
    { ...written(step), slotId, start, end, k, line: false, moving: null },
  )
}

/** Puts the contest of a no-show on its booking and lets it count no more until it is decided. */
export const contestBooking = (
  { _id, k }: BookingDocument,
  contest: NonNullable<BookingDocument['contest']>,
): Promise<boolean> =>
  bookings.updateIf(
    _id,
    { k, state: 'noShow', contest: null },
    { contest: command.set(contest), missedBy: null },
  )
