import type { Invariant } from '../invariant'

const signed = (rows: string) => ({
  $sum: {
    $map: {
      input: rows,
      in: {
        $cond: [
          { $eq: ['$$this.to', { $concat: ['rider:', '$_id'] }] },
          '$$this.amount',
          {
            $cond: [
              { $eq: ['$$this.from', { $concat: ['rider:', '$_id'] }] },
              { $multiply: ['$$this.amount', -1] },
              0,
            ],
          },
        ],
      },
    },
  },
})

/** What holds of the ledger, whatever happened before. */
export const POINTS_INVARIANTS: Invariant[] = [
  {
    name: 'points-add-up',
    says: '积分余额 = 账本里的每一笔加起来',
    collection: 'point_accounts',
    aggregate: [
      { $lookup: { from: 'point_entries', localField: '_id', foreignField: 'openid', as: 'rows' } },
      {
        $addFields: {
          balance: { $subtract: [{ $sum: '$lots.left' }, '$debt'] },
          waiting: {
            $filter: { input: '$outbox', cond: { $not: [{ $in: ['$$this._id', '$rows._id'] }] } },
          },
        },
      },
      { $addFields: { counted: { $add: [signed('$rows'), signed('$waiting')] } } },
      { $match: { $expr: { $ne: ['$balance', '$counted'] } } },
      { $project: { balance: 1, counted: 1 } },
    ],
  },
  {
    name: 'points-rows-are-transfers',
    says: '每一笔积分都有来处有去处，数额大于零',
    collection: 'point_entries',
    aggregate: [
      { $match: { $expr: { $or: [{ $eq: ['$from', '$to'] }, { $lte: ['$amount', 0] }] } } },
      { $project: { from: 1, to: 1, amount: 1 } },
    ],
  },
  {
    name: 'reward-stock',
    says: '换购的库存不会变成负数',
    collection: 'rewards',
    aggregate: [{ $match: { left: { $lt: 0 } } }, { $project: { left: 1 } }],
  },
  {
    name: 'coupon-was-paid',
    says: '每张券都在账本里付过积分；退掉的券，积分也在账本里退回',
    collection: 'coupons',
    afterRepair: true,
    aggregate: [
      { $addFields: { paid: { $concat: ['spend:', '$_id'] }, back: { $concat: ['refund:', '$_id'] } } },
      { $lookup: { from: 'point_entries', localField: 'paid', foreignField: '_id', as: 'spends' } },
      { $lookup: { from: 'point_entries', localField: 'back', foreignField: '_id', as: 'refunds' } },
      {
        $match: {
          $expr: {
            $or: [
              { $ne: [{ $size: '$spends' }, 1] },
              { $ne: [{ $size: '$refunds' }, { $cond: ['$refunded', 1, 0] }] },
            ],
          },
        },
      },
      { $project: { state: 1, spends: { $size: '$spends' }, refunds: { $size: '$refunds' } } },
    ],
  },
]
