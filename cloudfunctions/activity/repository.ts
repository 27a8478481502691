import * as z from 'zod'
import type { Keeper } from '../../domain/activity/fill-slot'
import {
  type ActivityDayDocument,
  type ActivityDocument,
  type AttendanceDocument,
  type Mark,
  ZActivityDayDocument,
  ZActivityDocument,
  ZAttendanceDocument,
  ZStandingDocument,
} from '../../domain/activity/schema'
import { type SlotDocument, ZBookingDocument } from '../../domain/booking/schema'
import { ZPersonDocument } from '../../domain/person/schema'
import { type PictureDocument, ZPictureDocument } from '../../domain/picture/schema'
import { type StationItem, ZStationItem } from '../../domain/street/schema'
import type { Day } from '../../domain/time'
import { command, db } from '../_kit/cloud'
import { documentsOf, type Fields } from '../_kit/documents'

export const PAGE = 20
const ALL = 1000
const MARKS_KEPT = 20

const activities = documentsOf('activities')
const days = documentsOf('activity_days')
const slots = documentsOf('slots')
const $ = command.aggregate

export const findActivity = (id: string): Promise<ActivityDocument | null> => activities.findById(id)

const ZCard = ZActivityDocument.extend({ stations: z.array(ZStationItem) })
export type CardFacts = { activity: ActivityDocument; station: StationItem | null }

/** Activities that are not over, those that end first at the top; one more than a page tells whether there is more. */
export const listOpen = async (today: Day, page: number): Promise<CardFacts[]> => {
  const { list } = (await db
    .collection('activities')
    .aggregate()
    .match({ state: 'open', lastDay: command.gte(today) })
    .sort({ lastDay: 1 })
    .skip(page * PAGE)
    .limit(PAGE + 1)
    .lookup({ from: 'street', localField: 'stationId', foreignField: '_id', as: 'stations' })
    .end()) as { list: unknown[] }
  return list.map((raw) => {
    const { stations, ...activity } = ZCard.parse(raw)
    return { activity, station: stations[0] ?? null }
  })
}

const ZFacts = ZCard.extend({
  pictures: z.array(ZPictureDocument),
  standings: z.array(ZStandingDocument),
  people: z.array(ZPersonDocument),
  missed: z.array(ZBookingDocument),
  attended: z.array(ZAttendanceDocument),
})

export type ActivityFacts = CardFacts & {
  pictures: PictureDocument[]
  keepers: Keeper[]
  attendance: AttendanceDocument | null
}

const toFacts = (raw: unknown): ActivityFacts => {
  const { stations, pictures, standings: kept, people, missed, attended, ...activity } = ZFacts.parse(raw)
  return {
    activity,
    station: stations[0] ?? null,
    pictures,
    attendance: attended[0] ?? null,
    keepers: kept.map((standing) => ({
      standing,
      person: people.find(({ _id }) => _id === standing.openid) ?? null,
      missed: missed.filter(({ missedBy }) => missedBy === standing.openid),
    })),
  }
}

/** An activity with its station, pictures, those who keep a shift of it, and the caller's attendance of a day. One operation. */
export const findFacts = async (id: string, bookingId: string): Promise<ActivityFacts | null> => {
  const { list } = (await db
    .collection('activities')
    .aggregate()
    .match({ _id: id })
    .addFields({ asked: $.literal(bookingId) })
    .lookup({ from: 'street', localField: 'stationId', foreignField: '_id', as: 'stations' })
    .lookup({ from: 'pictures', localField: 'pictureId', foreignField: '_id', as: 'pictures' })
    .lookup({ from: 'standings', localField: '_id', foreignField: 'activityId', as: 'standings' })
    .lookup({ from: 'people', localField: 'standings.openid', foreignField: '_id', as: 'people' })
    .lookup({ from: 'bookings', localField: 'standings.openid', foreignField: 'missedBy', as: 'missed' })
    .lookup({ from: 'attendances', localField: 'asked', foreignField: 'bookingId', as: 'attended' })
    .end()) as { list: unknown[] }
  return list.length === 0 ? null : toFacts(list[0])
}

const ZThanked = ZActivityDayDocument.extend({ pictures: z.array(ZPictureDocument) })
export type DayFacts = { record: ActivityDayDocument; pictures: PictureDocument[] }

const toDay = (raw: unknown): DayFacts => {
  const { pictures, ...record } = ZThanked.parse(raw)
  return { record, pictures }
}

const joinedDays = async (where: Fields): Promise<DayFacts[]> => {
  const { list } = (await db
    .collection('activity_days')
    .aggregate()
    .match(where)
    .sort({ day: -1 })
    .limit(1)
    .lookup({ from: 'pictures', localField: 'thanks.pictureId', foreignField: '_id', as: 'pictures' })
    .end()) as { list: unknown[] }
  return list.map(toDay)
}

export const findDay = async (activityId: string, day: Day): Promise<DayFacts | null> =>
  (await joinedDays({ _id: `${activityId}@${day}` }))[0] ?? null

export const listSlots = async (
  programmeIds: readonly string[],
  { from, to }: { from: Day; to: Day },
): Promise<SlotDocument[]> =>
  programmeIds.length === 0
    ? []
    : slots.list({
        where: { programmeId: command.in([...programmeIds]), day: command.gte(from).and(command.lte(to)) },
        limit: ALL,
      })

/** Inserts slots that are not there yet; a slot that exists is never touched. */
export const addSlots = (missing: readonly SlotDocument[]): Promise<void> => slots.insertMissing(missing)

export const findStation = async (id: string): Promise<StationItem | null> => {
  const item = await documentsOf('street').findById(id)
  return item?.kind === 'station' ? item : null
}

export const listStations = async (): Promise<StationItem[]> => {
  const found = await documentsOf('street').list({ where: { kind: 'station' }, limit: 100 })
  return found.filter((item): item is StationItem => item.kind === 'station')
}

export const insertActivity = (activity: ActivityDocument): Promise<boolean> =>
  activities.insertOnce(activity)

/** Stores a changed activity on the version that was read; false: somebody else was faster. */
export const storeActivity = (before: ActivityDocument, after: ActivityDocument): Promise<boolean> => {
  const { _id, call: _, calling: __, ...fields } = after
  const set = Object.entries(fields).map(([name, value]) => [
    name,
    value !== null && typeof value === 'object' ? command.set(value) : value,
  ])
  return activities.updateIf(_id, { v: before.v }, Object.fromEntries(set))
}

const pushMark = (mark: Mark) => command.push({ each: [mark], slice: -MARKS_KEPT })

/** Sends a call for help on its way; false: this request has, or the activity is off. */
export const startCall = (
  id: string,
  call: NonNullable<ActivityDocument['call']>,
  mark: Mark,
): Promise<boolean> =>
  activities.updateIf(
    id,
    { state: 'open', 'done.k': command.neq(mark.k) },
    { call: command.set(call), calling: true, done: pushMark(mark) },
  )

/** Writes what became of a day; the record is made when there is none. False: another request was faster. */
export const storeDay = async (
  empty: ActivityDayDocument,
  change: Partial<Pick<ActivityDayDocument, 'households' | 'thanks' | 'telling'>>,
  mark: Mark,
): Promise<boolean> => {
  const set = 'thanks' in change ? { ...change, thanks: command.set(change.thanks) } : change
  const update = () =>
    days.updateIf(empty._id, { 'done.k': command.neq(mark.k) }, { ...set, done: pushMark(mark) })
  if (await update()) return true
  if (await days.insertOnce({ ...empty, ...change, done: [mark] })) return true
  return false
}

const ZSum = z.object({ _id: z.string(), held: z.number(), households: z.number() })

/** What activities came to, year by year. One operation. */
export const sumDays = async (): Promise<{ year: string; held: number; households: number }[]> => {
  const { list } = (await db
    .collection('activity_days')
    .aggregate()
    .group({
      _id: $.substr(['$day', 0, 4]),
      held: $.sum('$held'),
      households: $.sum('$households'),
    })
    .limit(100)
    .end()) as { list: unknown[] }
  return list.map((raw) => {
    const { _id: year, held, households } = ZSum.parse(raw)
    return { year, held, households }
  })
}
