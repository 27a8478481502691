import type { Invariant } from '../invariant'

const ACTIVE = ['claiming', 'booked']
const holders = { $ifNull: ['$holders', []] }

const slotInvariants: Invariant[] = [
  {
    name: 'slot-adds-up',
    says: '每个时段:剩下的名额 + 占着的人 = 总名额',
    collection: 'slots',
    aggregate: [
      { $match: { $expr: { $ne: [{ $add: ['$left', { $size: holders }] }, '$capacity'] } } },
      { $project: { left: 1, capacity: 1, held: { $size: holders } } },
    ],
  },
  {
    name: 'slot-not-oversold',
    says: '没有一个时段超卖',
    collection: 'slots',
    aggregate: [{ $match: { left: { $lt: 0 } } }, { $project: { left: 1, capacity: 1 } }],
  },
  {
    name: 'slot-one-place-each',
    says: '一个人在一个时段里最多占一个名额',
    collection: 'slots',
    aggregate: [
      { $match: { $expr: { $ne: [{ $size: { $setUnion: ['$holders.u', []] } }, { $size: holders }] } } },
      { $project: { people: '$holders.u' } },
    ],
  },
  {
    name: 'slot-lasts',
    says: '时段的结束晚于开始',
    collection: 'slots',
    aggregate: [{ $match: { $expr: { $gte: ['$start', '$end'] } } }, { $project: { start: 1, end: 1 } }],
  },
  {
    name: 'holder-has-booking',
    says: '占着名额的人都有一份有效的预约',
    collection: 'slots',
    afterRepair: true,
    aggregate: [
      { $match: { 'holders.0': { $exists: true } } },
      { $lookup: { from: 'bookings', localField: '_id', foreignField: 'slotId', as: 'bookings' } },
      {
        $project: {
          withoutBooking: {
            $setDifference: [
              { $map: { input: '$holders', in: { u: '$$this.u', k: '$$this.k' } } },
              {
                $map: {
                  input: { $filter: { input: '$bookings', cond: { $in: ['$$this.state', ACTIVE] } } },
                  in: { u: '$$this.openid', k: '$$this.k' },
                },
              },
            ],
          },
        },
      },
      { $match: { 'withoutBooking.0': { $exists: true } } },
    ],
  },
]

const bookingInvariants: Invariant[] = [
  {
    name: 'booking-has-place',
    says: '有效的预约在它的时段里都占着名额',
    collection: 'bookings',
    afterRepair: true,
    aggregate: [
      { $match: { state: { $in: ACTIVE } } },
      { $lookup: { from: 'slots', localField: 'slotId', foreignField: '_id', as: 'slots' } },
      {
        $match: {
          $expr: {
            $not: {
              $anyElementTrue: {
                $map: {
                  input: { $ifNull: [{ $arrayElemAt: ['$slots.holders', 0] }, []] },
                  in: { $and: [{ $eq: ['$$this.u', '$openid'] }, { $eq: ['$$this.k', '$k'] }] },
                },
              },
            },
          },
        },
      },
      { $project: { state: 1, slotId: 1, openid: 1 } },
    ],
  },
  {
    name: 'booking-of-its-slot',
    says: '预约和它的时段说的是同一个项目、同一个时间',
    collection: 'bookings',
    aggregate: [
      { $lookup: { from: 'slots', localField: 'slotId', foreignField: '_id', as: 'slots' } },
      { $addFields: { slot: { $arrayElemAt: ['$slots', 0] } } },
      {
        $match: {
          $expr: {
            $or: [
              { $ne: ['$slot.programmeId', '$programmeId'] },
              { $ne: ['$slot.start', '$start'] },
              { $ne: ['$slot.end', '$end'] },
            ],
          },
        },
      },
      { $project: { slotId: 1, programmeId: 1, start: 1, end: 1, slotStart: '$slot.start' } },
    ],
  },
  {
    name: 'booking-tells-its-history',
    says: '预约的状态就是它历史里的最后一步',
    collection: 'bookings',
    aggregate: [
      { $match: { $expr: { $ne: [{ $arrayElemAt: ['$history.to', -1] }, '$state'] } } },
      { $project: { state: 1, history: '$history.to' } },
    ],
  },
]

/** What holds of slots and bookings, whatever happened before. */
export const BOOKING_INVARIANTS: Invariant[] = [...slotInvariants, ...bookingInvariants]
