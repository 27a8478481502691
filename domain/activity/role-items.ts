import type { ProgrammeItem } from '../street/schema'
import { addDays, minutesBetween } from '../time'
import type { ActivityDocument } from './schema'
import { activityDays, ruleOf, spanOn, whenText } from './when'

/** A single activity can be joined from the day it is announced on; a weekly one two weeks ahead. */
const OPENS_DAYS = { once: 90, weekly: 14 }
const CANCEL_MINUTES = 240
const OFFER_MINUTES = 30

const exceptionsOf = ({ offDays, by }: ActivityDocument): ProgrammeItem['exceptions'] =>
  offDays.map(({ day, why, k, at }) => ({ kind: 'close', day, id: k, at, by, why }))

/** A weekly activity begins some day; what its rule has in the weeks before does not take place. */
const daysBefore = ({ when, createdAt }: ActivityDocument): ProgrammeItem['closedDays'] =>
  when.kind === 'once'
    ? []
    : activityDays({ ...when, from: createdAt.slice(0, 10), until: addDays(when.from, -1) }, '', 60)

/**
 * The roles of an activity as programmes of the booking engine: places, line, offers, reminders and no-shows are the
 * engine's. Their group is the activity, so a person has one role of it a day.
 */
export const roleItems = (activity: ActivityDocument): ProgrammeItem[] => {
  const { when, from, to, v, updatedAt: at, by, byName } = activity
  const { start, end } = spanOn(activity, activity.createdAt.slice(0, 10))
  return activity.roles.map((role) => ({
    kind: 'programme',
    _id: role.programmeId,
    name: `${activity.title}·${role.name}`,
    programmeKind: 'other',
    stationId: activity.stationId,
    summary: activity.about,
    rule: ruleOf(when),
    ruleText: whenText(activity),
    from,
    to,
    slotMinutes: minutesBetween(start, end),
    capacity: role.places,
    quota: { count: 1, period: 'session' },
    opensDaysBefore: OPENS_DAYS[when.kind],
    closesMinutesBefore: 0,
    cancelMinutesBefore: CANCEL_MINUTES,
    bookable: true,
    bring: activity.bring,
    closedDays: daysBefore(activity),
    onHoliday: 'keep',
    exceptions: exceptionsOf(activity),
    questions: [],
    offerMinutes: OFFER_MINUTES,
    outdoors: true,
    staff: [by],
    groupId: activity._id,
    ended: activity.state === 'cancelled',
    sample: activity.sample,
    v,
    lastChange: {
      k: activity.done.at(-1)?.k ?? 'activity-file',
      at,
      by,
      byName,
      why: '志愿活动',
      was: {},
    },
  }))
}
