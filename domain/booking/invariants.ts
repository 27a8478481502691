import type { Invariant } from '../invariant'

const ACTIVE = ['claiming', 'waiting', 'booked', 'arrived', 'done', 'noShow']
const list = (field: string) => ({ $ifNull: [`$${field}`, []] })
const holders = list('holders')
const people = { $concatArrays: [list('holders.u'), list('offers.u'), list('waiting.u')] }
const requests = (input: unknown) => ({ $map: { input, in: { u: '$$this.u', k: '$$this.k' } } })

const slotInvariants: Invariant[] = [
  {
    name: 'slot-adds-up',
    says: '每个时段:剩下的名额 + 占着的人 + 留给候补的 = 总名额',
    collection: 'slots',
    aggregate: [
      {
        $match: {
          $expr: { $ne: [{ $add: ['$left', { $size: holders }, { $size: list('offers') }] }, '$capacity'] },
        },
      },
      { $project: { left: 1, capacity: 1, held: { $size: holders }, offered: { $size: list('offers') } } },
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
    says: '一个人在一个时段里最多占一个名额或者排一次队',
    collection: 'slots',
    aggregate: [
      { $match: { $expr: { $ne: [{ $size: { $setUnion: [people, []] } }, { $size: people }] } } },
      { $project: { people } },
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
    says: '时段里的每个人(占着、留着、排着)都有一份有效的预约',
    collection: 'slots',
    afterRepair: true,
    aggregate: [
      {
        $match: {
          $or: ['holders.0', 'offers.0', 'waiting.0'].map((field) => ({ [field]: { $exists: true } })),
        },
      },
      { $lookup: { from: 'bookings', localField: '_id', foreignField: 'slotId', as: 'bookings' } },
      {
        $project: {
          withoutBooking: {
            $setDifference: [
              requests({ $concatArrays: [holders, list('offers'), list('waiting')] }),
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
  {
    name: 'arrival-is-noted',
    says: '时段里写着到了的人,预约上也写着到了或者办完了',
    collection: 'slots',
    afterRepair: true,
    aggregate: [
      { $match: { 'arrived.0': { $exists: true } } },
      { $lookup: { from: 'bookings', localField: '_id', foreignField: 'slotId', as: 'bookings' } },
      {
        $project: {
          unnoted: {
            $setIntersection: [
              list('arrived'),
              {
                $map: {
                  input: {
                    $filter: {
                      input: '$bookings',
                      cond: { $in: ['$$this.state', ['claiming', 'booked', 'noShow']] },
                    },
                  },
                  in: '$$this.k',
                },
              },
            ],
          },
        },
      },
      { $match: { 'unnoted.0': { $exists: true } } },
    ],
  },
]

const bookingInvariants: Invariant[] = [
  {
    name: 'booking-has-place',
    says: '有效的预约在它的时段里都占着名额、留着名额或者排着队',
    collection: 'bookings',
    afterRepair: true,
    aggregate: [
      { $match: { state: { $in: ACTIVE } } },
      { $lookup: { from: 'slots', localField: 'slotId', foreignField: '_id', as: 'slots' } },
      { $addFields: { slot: { $arrayElemAt: ['$slots', 0] } } },
      {
        $match: {
          $expr: {
            $not: {
              $anyElementTrue: {
                $map: {
                  input: {
                    $concatArrays: [list('slot.holders'), list('slot.offers'), list('slot.waiting')],
                  },
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
    name: 'booking-arrives-once',
    says: '没有半路上的改约:改约要么成了,要么没改',
    collection: 'bookings',
    afterRepair: true,
    aggregate: [{ $match: { moving: { $nin: [null] } } }, { $project: { slotId: 1, moving: 1 } }],
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
