import { BEFORE_ARRIVAL } from '../../domain/booking/effective-state'
import type { BookingDocument, BookingState, SlotDocument } from '../../domain/booking/schema'
import type { StreetDocument } from '../../domain/street/schema'
import { addMinutes, type Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const BATCH = 200
const ALL = 1000
/** How far back a run looks for what earlier runs should have done. */
const LOOK_BACK_MINUTES = 7 * 24 * 60

/** A delay concerns the sessions of the day. */
const LATE_LOOK_BACK_MINUTES = 12 * 60

const slots = documentsOf('slots')
const bookings = documentsOf('bookings')

const lookBack = (now: Instant) => command.gt(addMinutes(now, -LOOK_BACK_MINUTES))

const listSlotsWith = (now: Instant, what: Record<string, unknown>): Promise<SlotDocument[]> =>
  slots.list({ where: { start: lookBack(now), ...what }, orderBy: [['start', 'asc']], limit: ALL })

/** Slots in which somebody waits, holds an offer, or holds a place of a session that is closed. */
export const listUnsettled = async (now: Instant): Promise<SlotDocument[]> => {
  const some = command.exists(true)
  const found = await Promise.all([
    listSlotsWith(now, { 'waiting.0': some }),
    listSlotsWith(now, { 'offers.0': some }),
    listSlotsWith(now, { state: 'closed', 'holders.0': some }),
  ])
  return [...new Map(found.flat().map((slot) => [slot._id, slot])).values()]
}

/** Slots somebody has left, by their own will or the street's. */
export const listSlotsWithGone = (now: Instant): Promise<SlotDocument[]> =>
  listSlotsWith(now, { 'gone.to': command.in(['cancelled', 'lateCancelled', 'moved', 'closed']) })

/** Slots whose session went to another time. */
export const listMovedSlots = (now: Instant): Promise<SlotDocument[]> =>
  listSlotsWith(now, { movedTo: command.gt('') })

/** Slots of today that run late. */
export const listDelayedSlots = (now: Instant): Promise<SlotDocument[]> =>
  slots.list({
    where: {
      start: command.and([
        command.gt(addMinutes(now, -LATE_LOOK_BACK_MINUTES)),
        command.lt(addMinutes(now, LATE_LOOK_BACK_MINUTES)),
      ]),
      delayMinutes: command.gt(0),
    },
    limit: ALL,
  })

const ACTIVE: readonly BookingState[] = ['claiming', 'waiting', 'booked']

/** Bookings that have been `claiming` for longer than any call runs, the oldest first. */
export const listStaleClaims = (now: Instant): Promise<BookingDocument[]> =>
  bookings.list({
    where: { state: 'claiming', at: command.lt(addMinutes(now, -1)) },
    orderBy: [['at', 'asc']],
    limit: BATCH,
  })

export const listWaiting = (now: Instant): Promise<BookingDocument[]> =>
  bookings.list({
    where: { state: 'waiting', start: lookBack(now) },
    orderBy: [['start', 'asc']],
    limit: ALL,
  })

/** Bookings that still count as active although their slot says that their request is gone. */
export const listTorn = async (left: readonly SlotDocument[]): Promise<BookingDocument[]> => {
  const requests = left.flatMap(({ gone }) => gone.filter(({ to }) => to !== 'lapsed').map(({ k }) => k))
  if (requests.length === 0) return []
  return bookings.list({
    where: {
      slotId: command.in(left.map(({ _id }) => _id)),
      state: command.in([...ACTIVE]),
      k: command.in(requests),
    },
    limit: ALL,
  })
}

/** Bookings whose slot has their person there while they do not say so. */
export const listUnnoted = async (now: Instant): Promise<BookingDocument[]> => {
  const visited = await listSlotsWith(now, { 'arrived.0': command.exists(true) })
  const requests = visited.flatMap(({ arrived }) => arrived)
  if (requests.length === 0) return []
  return bookings.list({
    where: {
      slotId: command.in(visited.map(({ _id }) => _id)),
      state: command.in([...BEFORE_ARRIVAL]),
      k: command.in(requests),
    },
    limit: BATCH,
  })
}

/** Moves whose call has ended before they were done. */
export const listStaleMoves = (now: Instant): Promise<BookingDocument[]> =>
  bookings.list({ where: { 'moving.at': command.lt(addMinutes(now, -1)) }, limit: BATCH })

export const listActiveIn = async (slotIds: readonly string[]): Promise<BookingDocument[]> =>
  slotIds.length === 0
    ? []
    : bookings.list({
        where: { slotId: command.in([...slotIds]), state: command.in([...ACTIVE]) },
        limit: ALL,
      })

/** A booking goes where its session went. */
export const followSlot = (
  { _id, k, slotId: from }: BookingDocument,
  { _id: slotId, start, end }: SlotDocument,
): Promise<boolean> => bookings.updateIf(_id, { k, slotId: from }, { slotId, start, end })

/** Bookings that start between two instants. */
export const listStarting = (from: Instant, to: Instant, skip: number): Promise<BookingDocument[]> =>
  bookings.list({
    where: { state: 'booked', start: command.and([command.gt(from), command.lte(to)]) },
    orderBy: [['start', 'asc']],
    skip,
    limit: ALL,
  })

/** Programmes and stations of the street. */
export const listPlaces = (): Promise<StreetDocument[]> =>
  documentsOf('street').list({ where: { kind: command.in(['programme', 'station']) }, limit: ALL })

/** Those of the causes that have a notice already; a thousand at most. */
export const listTold = async (causes: readonly string[]): Promise<Set<string>> => {
  if (causes.length === 0) return new Set()
  const told = await documentsOf('notices').list({
    where: { _id: command.in([...causes]) },
    limit: causes.length,
  })
  return new Set(told.map(({ _id }) => _id))
}

/** Whose number that is; null: nobody's yet. */
export const findOwner = async (phoneIndex: string): Promise<string | null> =>
  (await documentsOf('phones').findById(phoneIndex))?.openid ?? null
