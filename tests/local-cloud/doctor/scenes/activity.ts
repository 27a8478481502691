import { sampleActivity, sampleAttendance } from '../../../../domain/activity/activity.fixture'
import { newDayRecord } from '../../../../domain/activity/day-record'
import { bookingIdOf, slotsByRoles } from '../../../../domain/activity/day-view'
import { roleItems } from '../../../../domain/activity/role-items'
import type { StandingDocument } from '../../../../domain/activity/schema'
import { newBooking } from '../../../../domain/booking/new-booking'
import { firstOf } from '../sample-street'
import { NOON, type Scene } from '../scene'

const DAY = '2026-12-15'
const k = 'request-activity'
const activity = sampleActivity()
const lonely = sampleActivity({
  _id: 'lonely',
  roles: [{ id: 'r1', programmeId: 'lonely-r1', name: '路口', places: 1, skills: [] }],
})
const empty = firstOf(slotsByRoles(activity, DAY))
const slot = { ...empty, left: empty.left - 1, holders: [{ u: 'rider', k, at: NOON }], arrived: [k] }
const made = newBooking({
  name: { programmeId: activity._id, period: DAY },
  slot,
  openid: 'rider',
  k,
  now: NOON,
})
const booking = {
  ...made,
  state: 'arrived' as const,
  history: [...made.history, { at: NOON, by: 'rider', to: 'arrived' as const, why: '', k }],
}
const attendance = sampleAttendance({ bookingId: bookingIdOf(activity._id, DAY, 'rider') })
const inside = sampleAttendance({
  _id: 'attendance-2',
  openid: 'another',
  bookingId: 'nobody-else',
  state: 'here',
  minutes: 0,
  outAt: null,
  outBy: null,
})
const standing: StandingDocument = {
  _id: 'standing-1',
  openid: 'rider',
  activityId: activity._id,
  title: activity.title,
  programmeId: 'send-rice-r1',
  state: 'on',
  since: NOON,
  skips: [],
  v: 1,
  done: [],
  at: NOON,
}
const record = { ...newDayRecord(activity, DAY), held: 1, households: 3 }

/** One came and was counted, one is inside, one comes every week. */
export const ACTIVITY_SCENE: Scene = {
  documents: {
    activities: [activity, lonely],
    street: [...roleItems(activity), ...roleItems(lonely)],
    slots: [slot],
    bookings: [booking],
    attendances: [attendance, inside],
    activity_days: [record],
    standings: [standing],
    activity_watchers: [{ _id: 'rider', openid: 'rider', at: NOON }],
  },
  breaks: [
    ['activity-cancelled-says-why', 'activities', activity._id, { why: '下雨' }],
    ['activity-cancelled-says-why', 'activities', activity._id, { state: 'cancelled' }],
    [
      'activity-roles-are-programmes',
      'activities',
      lonely._id,
      { roles: [{ id: 'r1', programmeId: 'gone-r1', name: '路口', places: 1, skills: [] }] },
    ],
    ['attendance-minutes', 'attendances', inside._id, { minutes: 5 }],
    ['attendance-minutes', 'attendances', attendance._id, { outAt: null }],
    ['attendance-minutes', 'attendances', attendance._id, { minutes: -1 }],
    ['attendance-minutes', 'attendances', attendance._id, { minutes: 121 }],
    ['attendance-minutes', 'attendances', attendance._id, { outAt: '2026-12-15T15:30:00.000+08:00' }],
    ['attendance-minutes', 'attendances', attendance._id, { outAt: '2026-12-15T13:00:00.000+08:00' }],
    ['attendance-owed-is-confirmed', 'attendances', inside._id, { owed: true }],
    ['attendance-arrived-in-slot', 'slots', slot._id, { arrived: [] }],
    ['attendance-makes-the-day', 'activity_days', record._id, { held: 0 }],
    ['standing-of-a-role', 'standings', standing._id, { programmeId: 'send-rice-r9' }],
  ],
}
