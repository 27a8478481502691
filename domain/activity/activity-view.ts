import type { SlotDocument } from '../booking/schema'
import type { PictureDocument } from '../picture/schema'
import type { StationItem } from '../street/schema'
import { dayOf, type Instant } from '../time'
import type { ActivityCard, ActivityView, AttendanceView } from './call-schema'
import { dayView } from './day-view'
import type { ActivityDocument, AttendanceDocument } from './schema'
import { activityDays, whenText } from './when'

const headOf = (activity: ActivityDocument, station: StationItem | null) => ({
  id: activity._id,
  title: activity.title,
  kind: activity.kind,
  whenText: whenText(activity),
  stationName: station?.name ?? '',
  spot: activity.spot,
  cancelled: activity.state === 'cancelled' ? (activity.why ?? '') : null,
  sample: activity.sample,
})

type Around = {
  station: StationItem | null
  slots: readonly SlotDocument[]
  openid: string
  now: Instant
}

/** The days of an activity that are not over, the next first. */
export const comingDays = (activity: ActivityDocument, now: Instant, count: number): string[] =>
  activityDays(activity.when, dayOf(now), count + 1)
    .filter((day) => `${day}T${activity.to}` > now.slice(0, 16))
    .slice(0, count)

/** How many days a list looks ahead for the next one that takes place. */
const LOOKED_AT = 3

/** An activity as a card of a list: its next day and how many places of it are taken. */
export const activityCard = (activity: ActivityDocument, around: Around): ActivityCard => {
  const { openid, slots, now, station } = around
  const days = comingDays(activity, now, LOOKED_AT).map((day) =>
    dayView(day, { activity, slots, openid, skips: [], now }),
  )
  const next = days.find(({ off }) => off === null) ?? null
  const sum = (of: 'filled' | 'places'): number =>
    (next?.roles ?? []).reduce((all, role) => all + role[of], 0)
  return {
    ...headOf(activity, station),
    next,
    filled: sum('filled'),
    places: sum('places'),
    mine: (next?.roles ?? []).some(({ my }) => my !== null),
  }
}

/** An attendance as its person sees it. */
export const attendanceView = (attendance: AttendanceDocument): AttendanceView => {
  const {
    _id: id,
    activityId,
    title,
    kind,
    roleName,
    day,
    start,
    end,
    inAt,
    outAt,
    minutes,
    state,
  } = attendance
  return { id, activityId, title, kind, roleName, day, start, end, inAt, outAt, minutes, state }
}

/** What others may see of a picture; null: nothing yet. */
export const shownPicture = (id: string | null, pictures: readonly PictureDocument[]): string | null =>
  pictures.find(({ _id, state }) => _id === id && state === 'passed')?.fileId ?? null

/** What does not depend on the day. */
export const activityHead = (
  activity: ActivityDocument,
  { station, pictures }: { station: StationItem | null; pictures: readonly PictureDocument[] },
): ActivityView['activity'] => ({
  ...headOf(activity, station),
  about: activity.about,
  address: station?.address ?? '',
  bring: activity.bring,
  picture: shownPicture(activity.pictureId, pictures),
  weekly: activity.when.kind === 'weekly',
  byName: activity.byName,
})
