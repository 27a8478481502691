import type { Invariant } from '../invariant'

const dateOf = (field: string) => ({ $dateFromString: { dateString: field } })

const minutesFromTo = (from: string, to: string) => ({
  $divide: [{ $subtract: [dateOf(to), dateOf(from)] }, 60_000],
})

/** What holds of activities and of who was there, whatever happened before. */
export const ACTIVITY_INVARIANTS: Invariant[] = [
  {
    name: 'activity-cancelled-says-why',
    says: '取消了的活动都说了为什么，没取消的没有',
    collection: 'activities',
    aggregate: [
      { $match: { $expr: { $ne: [{ $eq: ['$state', 'cancelled'] }, { $ne: ['$why', null] }] } } },
      { $project: { state: 1, why: 1 } },
    ],
  },
  {
    name: 'activity-roles-are-programmes',
    says: '活动的每个角色在街道里都有一个能报名的项目',
    collection: 'activities',
    afterRepair: true,
    aggregate: [
      { $match: { kept: true } },
      {
        $lookup: { from: 'street', localField: 'roles.programmeId', foreignField: '_id', as: 'items' },
      },
      { $match: { $expr: { $ne: [{ $size: '$items' }, { $size: '$roles' }] } } },
      { $project: { roles: '$roles.programmeId', items: '$items._id' } },
    ],
  },
  {
    name: 'attendance-minutes',
    says: '到场记录的分钟数，在离开以后才有，不是负的，不比在场的时间长，也不比活动长',
    collection: 'attendances',
    aggregate: [
      {
        $match: {
          $or: [
            { state: { $in: ['here', 'absent'] }, minutes: { $ne: 0 } },
            { state: { $in: ['left', 'confirmed'] }, outAt: null },
            { state: 'confirmed', inAt: null },
            { minutes: { $lt: 0 } },
            { $expr: { $gt: ['$minutes', minutesFromTo('$start', '$end')] } },
            { $expr: { $and: [{ $ne: ['$outAt', null] }, { $lt: ['$outAt', '$inAt'] }] } },
            {
              $expr: {
                $and: [
                  { $ne: ['$outAt', null] },
                  { $ne: ['$inAt', null] },
                  { $gt: ['$minutes', minutesFromTo('$inAt', '$outAt')] },
                ],
              },
            },
          ],
        },
      },
      { $project: { state: 1, minutes: 1, inAt: 1, outAt: 1 } },
    ],
  },
  {
    name: 'attendance-owed-is-confirmed',
    says: '只有确认了的到场才欠积分',
    collection: 'attendances',
    aggregate: [{ $match: { owed: true, state: { $ne: 'confirmed' } } }, { $project: { state: 1 } }],
  },
  {
    name: 'attendance-arrived-in-slot',
    says: '签到了的人，名额那边也写着到了',
    collection: 'attendances',
    aggregate: [
      { $match: { state: { $in: ['here', 'left', 'confirmed'] } } },
      { $lookup: { from: 'bookings', localField: 'bookingId', foreignField: '_id', as: 'bookings' } },
      { $match: { 'bookings.0': { $exists: true } } },
      { $addFields: { booking: { $arrayElemAt: ['$bookings', 0] } } },
      { $lookup: { from: 'slots', localField: 'booking.slotId', foreignField: '_id', as: 'slots' } },
      { $addFields: { slot: { $arrayElemAt: ['$slots', 0] } } },
      { $match: { $expr: { $not: { $in: ['$booking.k', { $ifNull: ['$slot.arrived', []] }] } } } },
      { $project: { bookingId: 1 } },
    ],
  },
  {
    name: 'attendance-makes-the-day',
    says: '确认了、也结清了的到场，当天的活动记着办过',
    collection: 'attendances',
    afterRepair: true,
    aggregate: [
      { $match: { state: 'confirmed', owed: false } },
      { $addFields: { dayId: { $concat: ['$activityId', '@', '$day'] } } },
      { $lookup: { from: 'activity_days', localField: 'dayId', foreignField: '_id', as: 'days' } },
      { $match: { 'days.held': { $not: { $gte: 1 } } } },
      { $project: { dayId: 1 } },
    ],
  },
  {
    name: 'standing-of-a-role',
    says: '每周都来的约定，说的是那个活动里有的角色',
    collection: 'standings',
    aggregate: [
      { $lookup: { from: 'activities', localField: 'activityId', foreignField: '_id', as: 'activities' } },
      { $addFields: { activity: { $arrayElemAt: ['$activities', 0] } } },
      {
        $match: {
          $expr: { $not: { $in: ['$programmeId', { $ifNull: ['$activity.roles.programmeId', []] }] } },
        },
      },
      { $project: { activityId: 1, programmeId: 1 } },
    ],
  },
]
