import type { Invariant } from '../invariant'

const picks = { $ifNull: ['$picks', []] }

const dayInvariants: Invariant[] = [
  {
    name: 'water-day-counts',
    says: '一个人一天拿的瓶数 = 记下的每一瓶',
    collection: 'water_days',
    aggregate: [
      { $match: { $expr: { $ne: ['$taken', { $size: picks }] } } },
      { $project: { taken: 1, picks: { $size: picks } } },
    ],
  },
  {
    name: 'water-day-once-each',
    says: '一次请求最多拿到一瓶',
    collection: 'water_days',
    aggregate: [
      { $match: { $expr: { $ne: [{ $size: { $setUnion: ['$picks.k', []] } }, { $size: picks }] } } },
      { $project: { requests: '$picks.k' } },
    ],
  },
  {
    name: 'water-day-is-of-one',
    says: '每份记录只属于一个人的一天',
    collection: 'water_days',
    aggregate: [
      { $match: { $expr: { $ne: ['$_id', { $concat: ['$day', ':', '$openid'] }] } } },
      { $project: { day: 1, openid: 1 } },
    ],
  },
  {
    name: 'water-from-a-freezer',
    says: '每一瓶都出自一个有的冰柜',
    collection: 'water_days',
    aggregate: [
      { $lookup: { from: 'freezers', localField: 'picks.freezerId', foreignField: '_id', as: 'freezers' } },
      { $project: { unknown: { $setDifference: ['$picks.freezerId', '$freezers._id'] } } },
      { $match: { 'unknown.0': { $exists: true } } },
    ],
  },
]

/**
 * How many bottles of each freezer are in people's days: the same for every freezer, so the days are looked through
 * once. It begins with a range of `_id` because the cloud refuses to look through more than 1,000 documents without
 * an index: this walks them along the ids.
 */
const pickedStage = {
  $lookup: {
    from: 'water_days',
    pipeline: [
      { $match: { _id: { $gte: '' } } },
      { $project: { freezerId: '$picks.freezerId' } },
      { $unwind: '$freezerId' },
      { $group: { _id: '$freezerId', n: { $sum: 1 } } },
    ],
    as: 'picked',
  },
}
const ownPicks = { $filter: { input: '$picked', cond: { $eq: ['$$this._id', '$_id'] } } }

const freezerInvariants: Invariant[] = [
  {
    name: 'freezer-stock',
    says: '冰柜里的水不会是负数',
    collection: 'freezers',
    aggregate: [{ $match: { stock: { $lt: 0 } } }, { $project: { stock: 1 } }],
  },
  {
    name: 'freezer-gave-what-was-taken',
    says: '冰柜送出的瓶数 = 大家拿到的瓶数(正在拿的可算可不算)',
    collection: 'freezers',
    aggregate: [
      pickedStage,
      { $addFields: { picked: ownPicks } },
      {
        $project: {
          given: { $subtract: ['$given', '$givenAtStart'] },
          picked: { $ifNull: [{ $arrayElemAt: ['$picked.n', 0] }, 0] },
          claimed: { $size: { $ifNull: ['$claims', []] } },
        },
      },
      {
        $match: {
          $expr: {
            $or: [{ $lt: ['$given', '$picked'] }, { $gt: ['$given', { $add: ['$picked', '$claimed'] }] }],
          },
        },
      },
    ],
  },
  {
    name: 'freezer-claims-settled',
    says: '没有一瓶水悬着:拿到的记下了,没拿成的放回去了',
    collection: 'freezers',
    afterRepair: true,
    aggregate: [{ $match: { 'claims.0': { $exists: true } } }, { $project: { claims: 1 } }],
  },
]

/** What holds of freezers and of what people took, whatever happened before. */
export const WATER_INVARIANTS: Invariant[] = [...dayInvariants, ...freezerInvariants]
