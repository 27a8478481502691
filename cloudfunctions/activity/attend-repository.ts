import * as z from 'zod'
import type { Shift } from '../../domain/activity/pick-shift'
import { type AttendanceDocument, ZActivityDocument, ZAttendanceDocument } from '../../domain/activity/schema'
import { ZBookingDocument, ZSlotDocument } from '../../domain/booking/schema'
import { type PersonDocument, ZPersonDocument } from '../../domain/person/schema'
import { addMinutes, type Day, type Instant } from '../../domain/time'
import { command, db } from '../_kit/cloud'
import { documentsOf, type Fields } from '../_kit/documents'

/** A shift lies at most so long around the instant at which its code is scanned (minutes). */
const AROUND = 12 * 60

const attendances = documentsOf('attendances')
const $ = command.aggregate

const ZShift = ZBookingDocument.extend({
  slots: z.array(ZSlotDocument),
  activities: z.array(ZActivityDocument),
  attended: z.array(ZAttendanceDocument),
})

const toShift = (raw: unknown): Shift[] => {
  const { slots: found, activities: of, attended, ...booking } = ZShift.parse(raw)
  const [slot] = found
  const [activity] = of
  return slot && activity ? [{ booking, slot, activity, attendance: attended[0] ?? null }] : []
}

type Span = { from: Instant; to?: Instant; limit: number }

/** Places of a person in activities, with all that is known of them. One operation. */
export const listShifts = async (names: readonly string[], { from, to, limit }: Span): Promise<Shift[]> => {
  const after = command.gte(from)
  const { list } = (await db
    .collection('bookings')
    .aggregate()
    .match({ openid: command.in([...names]), start: to === undefined ? after : after.and(command.lte(to)) })
    .sort({ start: 1 })
    .limit(limit)
    .lookup({ from: 'slots', localField: 'slotId', foreignField: '_id', as: 'slots' })
    .lookup({
      from: 'activities',
      localField: 'programmeId',
      foreignField: 'roles.programmeId',
      as: 'activities',
    })
    .lookup({ from: 'attendances', localField: '_id', foreignField: 'bookingId', as: 'attended' })
    .end()) as { list: unknown[] }
  return list.flatMap(toShift)
}

/** Those around an instant. */
export const listShiftsNow = (names: readonly string[], now: Instant): Promise<Shift[]> =>
  listShifts(names, { from: addMinutes(now, -AROUND), to: addMinutes(now, AROUND), limit: 20 })

const ZVisit = ZShift.extend({ people: z.array(ZPersonDocument) })
export type HelperFacts = Shift & { person: PersonDocument | null }

const listHelpersWhere = async (where: Fields): Promise<HelperFacts[]> => {
  const { list } = (await db
    .collection('bookings')
    .aggregate()
    .match(where)
    .limit(300)
    .lookup({ from: 'slots', localField: 'slotId', foreignField: '_id', as: 'slots' })
    .lookup({
      from: 'activities',
      localField: 'programmeId',
      foreignField: 'roles.programmeId',
      as: 'activities',
    })
    .lookup({ from: 'attendances', localField: '_id', foreignField: 'bookingId', as: 'attended' })
    .lookup({ from: 'people', localField: 'openid', foreignField: '_id', as: 'people' })
    .end()) as { list: unknown[] }
  return list.flatMap((raw) => {
    const { people } = ZVisit.parse(raw)
    return toShift(raw).map((shift) => ({ ...shift, person: people[0] ?? null }))
  })
}

/** Everybody with a booking in these slots. */
export const listHelpers = async (slotIds: readonly string[]): Promise<HelperFacts[]> =>
  slotIds.length === 0 ? [] : listHelpersWhere({ slotId: command.in([...slotIds]) })

export const findHelper = async (bookingId: string): Promise<HelperFacts | null> =>
  (await listHelpersWhere({ _id: bookingId }))[0] ?? null

export const insertAttendance = (attendance: AttendanceDocument): Promise<boolean> =>
  attendances.insertOnce(attendance)

/** Stores what was decided from a read; false: it has changed since. */
export const storeAttendance = (before: AttendanceDocument, after: AttendanceDocument): Promise<boolean> => {
  const { _id, steps, ...fields } = after
  return attendances.updateIf(
    _id,
    { state: before.state, outAt: before.outAt, minutes: before.minutes },
    { ...fields, steps: command.set(steps) },
  )
}

/** Confirms everybody of a day who has checked in and out; how many. */
export const confirmLeft = (
  activityId: string,
  day: Day,
  step: AttendanceDocument['steps'][number],
): Promise<number> =>
  attendances.updateAll(
    { activityId, day, state: 'left', minutes: command.gt(0) },
    { state: 'confirmed', owed: true, steps: command.push({ each: [step], slice: -30 }) },
  )

const ZYear = z.object({
  _id: z.string(),
  minutes: z.number(),
  times: z.number(),
  rows: z.array(ZAttendanceDocument.nullable()),
})
export type YearFacts = { year: string; minutes: number; times: number; rows: AttendanceDocument[] }

/** A person's years as a volunteer: what counts in each, and the rows of one of them. One operation. */
export const listYears = async (openid: string, year: string): Promise<YearFacts[]> => {
  const isConfirmed = $.eq(['$state', 'confirmed'])
  const { list } = (await db
    .collection('attendances')
    .aggregate()
    .match({ openid })
    .sort({ at: -1 })
    .group({
      _id: '$year',
      minutes: $.sum($.cond([isConfirmed, '$minutes', 0])),
      times: $.sum($.cond([isConfirmed, 1, 0])),
      rows: $.push($.cond([$.eq(['$year', year]), '$$ROOT', null])),
    })
    .limit(100)
    .end()) as { list: unknown[] }
  return list.map((raw) => {
    const { _id, minutes, times, rows } = ZYear.parse(raw)
    return { year: _id, minutes, times, rows: rows.filter((row) => row !== null) }
  })
}

/** The latest day of an activity on which somebody was there; null: never. */
export const findLastDay = async (activityId: string, openid: string): Promise<Day | null> => {
  const [mine] = await attendances.list({
    where: { openid, activityId, state: 'confirmed' },
    orderBy: [['at', 'desc']],
    limit: 1,
  })
  return mine?.day ?? null
}
