import * as z from 'zod'
import type { Place } from '../../domain/booking/place'
import { placeOf } from '../../domain/booking/programme-view'
import {
  type BookingDocument,
  type SlotDocument,
  ZBookingDocument,
  ZSlotDocument,
} from '../../domain/booking/schema'
import { type PersonDocument, ZPersonDocument } from '../../domain/person/schema'
import { type StreetDocument, ZStreetDocument } from '../../domain/street/schema'
import type { Day } from '../../domain/time'
import { command, db } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const ALL = 1000
const LATEST = 50

const slots = documentsOf('slots')

const $ = command.aggregate

/**
 * A slot, what it is shown with, the person who asks, the no-shows that count against them, and what the counter booked
 * for their number before it was theirs.
 */
export type Offer = {
  slot: SlotDocument
  place: Place
  person: PersonDocument | null
  missed: BookingDocument[]
  atCounter: BookingDocument[]
}

const ZPlaces = {
  people: z.array(ZPersonDocument),
  programmes: z.array(ZStreetDocument),
  stations: z.array(ZStreetDocument),
}
const ZOffer = ZSlotDocument.extend({
  ...ZPlaces,
  missed: z.array(ZBookingDocument),
  atCounter: z.array(ZBookingDocument),
})

/**
 * Everything a booking is decided by, in one operation: the slot joined with its programme, its station and the
 * person, each by its `_id`, and the person's no-shows and the bookings of their number by their indexes. Null when nobody has looked at that slot yet.
 */
export const findOffer = async (slotId: string, openid: string): Promise<Offer | null> => {
  const { list } = (await db
    .collection('slots')
    .aggregate()
    .match({ _id: slotId })
    .addFields({ asking: $.literal(openid) })
    .lookup({ from: 'people', localField: 'asking', foreignField: '_id', as: 'people' })
    .addFields({ number: $.concat(['phone:', $.ifNull([$.arrayElemAt(['$people.phoneIndex', 0]), ''])]) })
    .lookup({ from: 'bookings', localField: 'asking', foreignField: 'missedBy', as: 'missed' })
    .lookup({ from: 'bookings', localField: 'number', foreignField: 'openid', as: 'atCounter' })
    .lookup({ from: 'street', localField: 'programmeId', foreignField: '_id', as: 'programmes' })
    .lookup({ from: 'street', localField: 'programmes.stationId', foreignField: '_id', as: 'stations' })
    .end()) as { list: unknown[] }
  if (list.length === 0) return null
  const { people, programmes, stations, missed: own, atCounter, ...slot } = ZOffer.parse(list[0])
  const missed = [...own, ...atCounter.filter(({ missedBy }) => missedBy !== null)]
  const place = placeOf([...programmes, ...stations], slot.programmeId)
  return { slot, place, person: people[0] ?? null, missed, atCounter }
}

/** A booking with the slots it names (its own, and the one it is on its way to). */
export type Placed = { booking: BookingDocument; slots: SlotDocument[] }
export type Found = Placed & { place: Place; person: PersonDocument | null }

const ZPlaced = ZBookingDocument.extend({
  slots: z.array(ZSlotDocument),
  targets: z.array(ZSlotDocument),
})

/** A booking with everything it is shown and decided by, in one operation. */
export const findBooking = async (id: string, openid: string): Promise<Found | null> => {
  const { list } = (await db
    .collection('bookings')
    .aggregate()
    .match({ _id: id })
    .addFields({ asking: $.literal(openid) })
    .lookup({ from: 'people', localField: 'asking', foreignField: '_id', as: 'people' })
    .lookup({ from: 'slots', localField: 'slotId', foreignField: '_id', as: 'slots' })
    .lookup({ from: 'slots', localField: 'moving.slotId', foreignField: '_id', as: 'targets' })
    .lookup({ from: 'street', localField: 'programmeId', foreignField: '_id', as: 'programmes' })
    .lookup({ from: 'street', localField: 'programmes.stationId', foreignField: '_id', as: 'stations' })
    .end()) as { list: unknown[] }
  if (list.length === 0) return null
  const { people, programmes, stations, ...row } = ZPlaced.extend(ZPlaces).parse(list[0])
  const { slots: own, targets, ...booking } = row
  const place = placeOf([...programmes, ...stations], booking.programmeId)
  return { booking, slots: [...own, ...targets], place, person: people[0] ?? null }
}

/** The latest bookings of a person under each name they have here, with their slots. One operation. */
export const listOfPerson = async (names: readonly string[]): Promise<Placed[]> => {
  const { list } = (await db
    .collection('bookings')
    .aggregate()
    .match({ openid: command.in([...names]) })
    .sort({ start: -1 })
    .limit(LATEST)
    .lookup({ from: 'slots', localField: 'slotId', foreignField: '_id', as: 'slots' })
    .lookup({ from: 'slots', localField: 'moving.slotId', foreignField: '_id', as: 'targets' })
    .end()) as { list: unknown[] }
  return list.map((raw) => {
    const { slots: own, targets, ...booking } = ZPlaced.parse(raw)
    return { booking, slots: [...own, ...targets] }
  })
}

export const findPerson = (openid: string): Promise<PersonDocument | null> =>
  documentsOf('people').findById(openid)

/** Programmes, stations and calendars of the street. */
export const listPlaces = (): Promise<StreetDocument[]> =>
  documentsOf('street').list({
    where: { kind: command.in(['programme', 'station', 'calendar']) },
    limit: ALL,
  })

export const listSlotsOfDay = (programmeId: string, day: Day): Promise<SlotDocument[]> =>
  slots.list({ where: { programmeId, day }, orderBy: [['start', 'asc']], limit: ALL })

/** Inserts slots that are not there yet; a slot that exists is never touched. */
export const addSlots = (missing: readonly SlotDocument[]): Promise<void> => slots.insertMissing(missing)
