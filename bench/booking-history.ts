import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeBookingId } from '../domain/booking/booking-id'
import type { BookingDocument, SlotDocument } from '../domain/booking/schema'
import { slotsOfDay } from '../domain/booking/slots-of-day'
import { bookingOf, haircut } from '../domain/booking/test-samples'
import { addDays, type Day } from '../domain/time'
import { type CollectionSpec, openDatabase } from '../local-cloud/database/open-database'
import { chooseDriver } from '../local-cloud/store/choose-driver'

const MANIFEST = path.resolve(__dirname, '../dist/cloud.json')
const BOOKINGS_A_SLOT = 20
const BATCH_SLOTS = 500
/** The first of the days that are over; haircuts all day and every day, so that a million bookings fit before today. */
const FIRST_DAY: Day = '2010-01-01'
const PEOPLE = 5000
const daily = { ...haircut, rule: 'FREQ=DAILY', from: '08:00', to: '20:00', capacity: BOOKINGS_A_SLOT }

/** A data folder in which so many bookings are over. */
export type BookingHistory = { count: number; dataDir: string; remove(): void }

const pastSlots = (count: number): SlotDocument[] => {
  const slots: SlotDocument[] = []
  for (let day = FIRST_DAY; slots.length < count; day = addDays(day, 1)) slots.push(...slotsOfDay(daily, day))
  return slots.slice(0, count)
}

const bookingsOf = (slot: SlotDocument, from: number): BookingDocument[] =>
  Array.from({ length: BOOKINGS_A_SLOT }, (_, at) => {
    const openid = `past-${(from + at) % PEOPLE}`
    const { _id: slotId, start, end } = slot
    const k = `past-${from + at}`
    const share = { programmeId: haircut._id, period: slotId }
    return bookingOf({ _id: makeBookingId(share, openid, 1), openid, slotId, start, end, k, state: 'done' })
  })

const full = (slot: SlotDocument, bookings: readonly BookingDocument[]): SlotDocument => ({
  ...slot,
  left: 0,
  holders: bookings.map(({ openid: u, k, at }) => ({ u, k, at })),
  arrived: bookings.map(({ k }) => k),
})

const open = (dataDir: string, collections: CollectionSpec[]) =>
  openDatabase({ dataDir, driver: chooseDriver(), durable: 'normal', collections, now: Date.now })

/** Documents first and the product's indexes of all of them after, which is several times as fast. */
const seed = (dataDir: string, count: number): void => {
  const collections: CollectionSpec[] = JSON.parse(readFileSync(MANIFEST, 'utf8')).collections
  const own = collections.filter(({ name }) => name === 'slots' || name === 'bookings')
  const database = open(
    dataDir,
    own.map(({ name }) => ({ name, indexes: [] })),
  )
  const slots = pastSlots(Math.ceil(count / BOOKINGS_A_SLOT))
  for (let from = 0; from < slots.length; from += BATCH_SLOTS) {
    const batch = slots.slice(from, from + BATCH_SLOTS)
    const bookings = batch.map((slot, at) => bookingsOf(slot, (from + at) * BOOKINGS_A_SLOT))
    database.insertMissing(
      'slots',
      batch.map((slot, at) => full(slot, bookings[at] ?? [])),
    )
    database.insertMissing('bookings', bookings.flat())
  }
  database.close()
  open(dataDir, own).close()
}

/** Makes a data folder with `count` bookings that are over, as the product keeps them, in the slots they were in. */
export const makeBookingHistory = (count: number): BookingHistory => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'xinxintong-history-'))
  seed(dataDir, count)
  return { count, dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) }
}
