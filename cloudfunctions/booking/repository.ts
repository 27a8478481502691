import * as z from 'zod'
import type { Place } from '../../domain/booking/booking-view'
import { placeOf } from '../../domain/booking/programme-view'
import { type BookingDocument, type SlotDocument, ZSlotDocument } from '../../domain/booking/schema'
import { type PersonDocument, ZPersonDocument } from '../../domain/person/schema'
import { type StreetDocument, ZStreetDocument } from '../../domain/street/schema'
import type { Day, Instant } from '../../domain/time'
import { command, db } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const ALL = 1000
const LATEST = 50
const HISTORY_KEPT = 50
const GONE_KEPT = 200

const slots = documentsOf('slots')
const bookings = documentsOf('bookings')

const $ = command.aggregate

/** A slot, what it is shown with, and the person who asks. */
export type Offer = { slot: SlotDocument; place: Place; person: PersonDocument | null }

const ZOffer = ZSlotDocument.extend({
  people: z.array(ZPersonDocument),
  programmes: z.array(ZStreetDocument),
  stations: z.array(ZStreetDocument),
})

/**
 * Everything a booking is decided by, in one operation: the slot joined with its programme, its station and the
 * person, each by its `_id`. Null when nobody has looked at that slot yet.
 */
export const findOffer = async (slotId: string, openid: string): Promise<Offer | null> => {
  const { list } = (await db
    .collection('slots')
    .aggregate()
    .match({ _id: slotId })
    .addFields({ asking: $.literal(openid) })
    .lookup({ from: 'people', localField: 'asking', foreignField: '_id', as: 'people' })
    .lookup({ from: 'street', localField: 'programmeId', foreignField: '_id', as: 'programmes' })
    .lookup({ from: 'street', localField: 'programmes.stationId', foreignField: '_id', as: 'stations' })
    .end()) as { list: unknown[] }
  if (list.length === 0) return null
  const { people, programmes, stations, ...slot } = ZOffer.parse(list[0])
  const place = placeOf([...programmes, ...stations], slot.programmeId)
  return { slot, place, person: people[0] ?? null }
}

/** Programmes, stations and calendars of the street. */
export const listPlaces = (): Promise<StreetDocument[]> =>
  documentsOf('street').list({
    where: { kind: command.in(['programme', 'station', 'calendar']) },
    limit: ALL,
  })

export const findSlot = (id: string): Promise<SlotDocument | null> => slots.findById(id)

export const listSlotsById = async (ids: string[]): Promise<SlotDocument[]> =>
  ids.length === 0 ? [] : slots.list({ where: { _id: command.in(ids) }, limit: ALL })

export const listSlotsOfDay = (programmeId: string, day: Day): Promise<SlotDocument[]> =>
  slots.list({ where: { programmeId, day }, orderBy: [['start', 'asc']], limit: ALL })

/** Inserts slots that are not there yet; a slot that exists is never touched. */
export const addSlots = (missing: readonly SlotDocument[]): Promise<void> => slots.insertMissing(missing)

export const findBooking = (id: string): Promise<BookingDocument | null> => bookings.findById(id)

export const listBookings = (ids: string[]): Promise<BookingDocument[]> =>
  bookings.list({ where: { _id: command.in(ids) } })

export const listOfPerson = (openid: string): Promise<BookingDocument[]> =>
  bookings.list({ where: { openid }, orderBy: [['start', 'desc']], limit: LATEST })

export const insertBooking = (booking: BookingDocument): Promise<boolean> => bookings.insertOnce(booking)

/** Uses a share again that ended, for another request; false: somebody was faster. */
export const reclaimBooking = (ended: BookingDocument, next: BookingDocument): Promise<boolean> => {
  const { slotId, start, end, k, state, at } = next
  const history = command.push({ each: next.history, slice: -HISTORY_KEPT })
  return bookings.updateIf(
    ended._id,
    { k: ended.k, state: ended.state, at: ended.at },
    { slotId, start, end, k, state, at, history },
  )
}

type Step = BookingDocument['history'][number]

/** Moves a booking that still is this request's on to its end. */
export const endBooking = ({ _id, k }: BookingDocument, step: Step): Promise<boolean> =>
  bookings.updateIf(
    _id,
    { k, state: command.in(step.to === 'lapsed' ? ['claiming'] : ['claiming', 'booked', 'lapsed']) },
    { state: step.to, at: step.at, history: command.push({ each: [step], slice: -HISTORY_KEPT }) },
  )

/**
 * One conditional update takes a place: seats, duplicates and membership change together. `again`: the request was
 * barred when it failed before and now tries anew.
 */
export const takePlace = (
  { slotId, openid, k }: BookingDocument,
  { now, again }: { now: Instant; again: boolean },
): Promise<boolean> => {
  const free = {
    state: 'open',
    left: command.gt(0),
    opensAt: command.lte(now),
    closesAt: command.gt(now),
    'holders.u': command.neq(openid),
  }
  const taken = { left: command.inc(-1), holders: command.push([{ u: openid, k, at: now }]) }
  return again
    ? slots.updateIf(slotId, free, { ...taken, gone: command.pull({ k, to: 'lapsed' }) })
    : slots.updateIf(slotId, { ...free, 'gone.k': command.neq(k) }, taken)
}

/** From here on a request gets no place in its slot; false: it holds one, is barred already, or there is no slot. */
export const barRequest = (slotId: string, k: string): Promise<boolean> =>
  slots.updateIf(
    slotId,
    { 'holders.k': command.neq(k), 'gone.k': command.neq(k) },
    { gone: command.push({ each: [{ k, to: 'lapsed' }], slice: -GONE_KEPT }) },
  )

/** Gives the place back of a booking that can still be cancelled, and keeps its request from taking one again. */
export const freePlace = ({ slotId, openid, k }: BookingDocument, now: Instant): Promise<boolean> =>
  slots.updateIf(
    slotId,
    { holders: command.elemMatch({ u: openid, k }), cancelUntil: command.gte(now) },
    {
      left: command.inc(1),
      holders: command.pull({ u: openid, k }),
      gone: command.push({ each: [{ k, to: 'cancelled' }], slice: -GONE_KEPT }),
    },
  )
