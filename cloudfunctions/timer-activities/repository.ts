import * as z from 'zod'
import type { Keeper } from '../../domain/activity/fill-slot'
import {
  type ActivityDayDocument,
  type ActivityDocument,
  type AttendanceDocument,
  ZActivityDocument,
  ZStandingDocument,
} from '../../domain/activity/schema'
import { type SlotDocument, ZBookingDocument } from '../../domain/booking/schema'
import { ZPersonDocument } from '../../domain/person/schema'
import type { Day } from '../../domain/time'
import { command, db } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const BATCH = 100

const activities = documentsOf('activities')
const days = documentsOf('activity_days')
const attendances = documentsOf('attendances')
const slots = documentsOf('slots')

/** Activities whose programmes do not say yet what they say. */
export const listUnaligned = (): Promise<ActivityDocument[]> =>
  activities.list({ where: { aligned: false }, limit: BATCH })

export const markAligned = ({ _id, v }: ActivityDocument): Promise<boolean> =>
  activities.updateIf(_id, { v }, { aligned: true })

/** Activities that ended before a day and whose programmes are still on the street. */
export const listLongOver = (before: Day): Promise<ActivityDocument[]> =>
  activities.list({ where: { kept: true, lastDay: command.lt(before) }, limit: BATCH })

export const markCleared = ({ _id }: ActivityDocument): Promise<boolean> =>
  activities.updateIf(_id, { kept: true }, { kept: false, aligned: true })

const ZKept = ZStandingDocument.extend({
  activities: z.array(ZActivityDocument),
  people: z.array(ZPersonDocument),
  missed: z.array(ZBookingDocument),
})

/** Shifts somebody keeps, with their activity and what decides about booking them; a page. */
export const listKept = async (
  skip: number,
): Promise<{ keeper: Keeper; activity: ActivityDocument | null }[]> => {
  const { list } = (await db
    .collection('standings')
    .aggregate()
    .match({ state: 'on' })
    .sort({ at: 1 })
    .skip(skip)
    .limit(BATCH)
    .lookup({ from: 'activities', localField: 'activityId', foreignField: '_id', as: 'activities' })
    .lookup({ from: 'people', localField: 'openid', foreignField: '_id', as: 'people' })
    .lookup({ from: 'bookings', localField: 'openid', foreignField: 'missedBy', as: 'missed' })
    .end()) as { list: unknown[] }
  return list.map((raw) => {
    const { activities: of, people, missed, ...standing } = ZKept.parse(raw)
    return { keeper: { standing, person: people[0] ?? null, missed }, activity: of[0] ?? null }
  })
}

export const KEPT_PAGE = BATCH

export const listSlots = (
  programmeIds: readonly string[],
  { from, to }: { from: Day; to: Day },
): Promise<SlotDocument[]> =>
  slots.list({
    where: { programmeId: command.in([...programmeIds]), day: command.gte(from).and(command.lte(to)) },
    limit: 1000,
  })

export const addSlots = (missing: readonly SlotDocument[]): Promise<void> => slots.insertMissing(missing)

/** Attendances whose points are still to be given, the oldest first. */
export const listOwed = (): Promise<AttendanceDocument[]> =>
  attendances.list({ where: { owed: true }, orderBy: [['start', 'asc']], limit: BATCH })

export const markPaid = ({ _id }: AttendanceDocument): Promise<boolean> =>
  attendances.updateIf(_id, { owed: true }, { owed: false })

/** Writes that a day was held; a record that is there already keeps what it says. */
export const markHeld = async (empty: ActivityDayDocument): Promise<void> => {
  if (await days.insertOnce({ ...empty, held: 1 })) return
  await days.updateIf(empty._id, { held: command.lt(1) }, { held: 1 })
}

export const listCalling = (): Promise<ActivityDocument[]> =>
  activities.list({ where: { calling: true }, limit: BATCH })

/** Those who want to be told, after one of them. */
export const listWatchers = async (after: string): Promise<string[]> =>
  (
    await documentsOf('activity_watchers').list({
      where: { _id: command.gt(after) },
      orderBy: [['_id', 'asc']],
      limit: BATCH,
    })
  ).map(({ _id }) => _id)

export const moveCall = (
  { _id, call }: ActivityDocument,
  { after, over }: { after: string; over: boolean },
): Promise<boolean> =>
  activities.updateIf(_id, { 'call.k': call?.k ?? '' }, { 'call.after': after, calling: !over })

export const listTelling = (): Promise<ActivityDayDocument[]> =>
  days.list({ where: { telling: true }, limit: BATCH })

/** Everybody who was there on a day. */
export const listThere = (activityId: string, day: Day): Promise<AttendanceDocument[]> =>
  attendances.list({ where: { activityId, day, state: 'confirmed' }, limit: 300 })

export const markTold = ({ _id, thanks }: ActivityDayDocument): Promise<boolean> =>
  days.updateIf(_id, { 'thanks.k': thanks?.k ?? '' }, { telling: false })
