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
import { type StreetDocument, ZStreetDocument, ZStreetItem } from '../../domain/street/schema'
import { isRoughDay } from '../../domain/street/weather'
import { command, db } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const ALL = 1000
export const MOST_VISITS = 300

const $ = command.aggregate
const bookings = documentsOf('bookings')

/** A booking as the door decides about it. */
export type Visit = {
  booking: BookingDocument
  slot: SlotDocument
  place: Place
  person: PersonDocument | null
  rough: boolean
}

const ZFound = ZBookingDocument.extend({
  slots: z.array(ZSlotDocument),
  people: z.array(ZPersonDocument),
  programmes: z.array(ZStreetDocument),
  stations: z.array(ZStreetDocument),
  streets: z.array(ZStreetItem),
})

/** A booking with its slot, programme, station, person and the street's weather, in one operation; null: none such. */
export const findVisit = async (bookingId: string): Promise<Visit | null> => {
  const { list } = (await db
    .collection('bookings')
    .aggregate()
    .match({ _id: bookingId })
    .addFields({ streetKind: $.literal('street') })
    .lookup({ from: 'slots', localField: 'slotId', foreignField: '_id', as: 'slots' })
    .lookup({ from: 'people', localField: 'openid', foreignField: '_id', as: 'people' })
    .lookup({ from: 'street', localField: 'programmeId', foreignField: '_id', as: 'programmes' })
    .lookup({ from: 'street', localField: 'programmes.stationId', foreignField: '_id', as: 'stations' })
    .lookup({ from: 'street', localField: 'streetKind', foreignField: 'kind', as: 'streets' })
    .end()) as { list: unknown[] }
  if (list.length === 0) return null
  const { slots, people, programmes, stations, streets, ...booking } = ZFound.parse(list[0])
  const [slot] = slots
  if (!slot) return null
  const [street] = streets
  const place = placeOf([...programmes, ...stations], booking.programmeId)
  const rough = street ? isRoughDay(street, slot.day) : false
  return { booking, slot, place, person: people[0] ?? null, rough }
}

/** Programmes, stations, calendars and the street itself. */
export const listStreet = (): Promise<StreetDocument[]> =>
  documentsOf('street').list({
    where: { kind: command.in(['programme', 'station', 'calendar', 'street']) },
    limit: ALL,
  })

export const listBookingsOfSlots = async (slotIds: readonly string[]): Promise<BookingDocument[]> =>
  slotIds.length === 0
    ? []
    : bookings.list({ where: { slotId: command.in([...slotIds]) }, limit: MOST_VISITS })

export const listPeople = async (openids: readonly string[]): Promise<PersonDocument[]> =>
  openids.length === 0
    ? []
    : documentsOf('people').list({ where: { _id: command.in([...openids]) }, limit: ALL })

/** Whose number that is; null: nobody's yet. */
export const findOwner = async (phoneIndex: string): Promise<string | null> =>
  (await documentsOf('phones').findById(phoneIndex))?.openid ?? null

/** No-shows that are contested and not decided, the oldest first. */
export const listOpenContests = (): Promise<BookingDocument[]> =>
  bookings.list({ where: { 'contest.decided': 'open' }, orderBy: [['contest.at', 'asc']], limit: 50 })

const ZTally = z.object({
  _id: z.object({ topic: z.string().nullable(), result: z.string().nullable() }),
  count: z.number(),
})

/** How often each topic and result was noted in a span of time; by the index on programme and time alone. */
export const tallyOutcomes = async (
  programmeId: string,
  from: string,
  until: string,
): Promise<z.infer<typeof ZTally>[]> => {
  const { list } = (await db
    .collection('bookings')
    .aggregate()
    .match({ programmeId, 'outcome.at': command.gte(from).and(command.lt(until)) })
    .group({ _id: { topic: '$outcome.topic', result: '$outcome.result' }, count: $.sum(1) })
    .limit(100)
    .end()) as { list: unknown[] }
  return list.map((row) => ZTally.parse(row))
}
