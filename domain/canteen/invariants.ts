import type { Invariant } from '../invariant'

const lastAct = { $arrayElemAt: ['$acts', -1] }
const of = (field: string) => ({ $let: { vars: { act: lastAct }, in: `$$act.${field}` } })

/** What holds of riders' meals, whatever happened before. */
export const CANTEEN_INVARIANTS: Invariant[] = [
  {
    name: 'redemption-says-what-happened-last',
    says: '每次核销的状态,就是它最后一步写的',
    collection: 'redemptions',
    aggregate: [
      {
        $match: {
          $expr: { $or: [{ $ne: ['$state', of('to')] }, { $ne: ['$v', { $size: '$acts' }] }] },
        },
      },
      { $project: { state: 1, v: 1 } },
    ],
  },
  {
    name: 'redemption-of-its-window',
    says: '一餐记在它自己的供餐时段和日子下',
    collection: 'redemptions',
    aggregate: [
      { $match: { $expr: { $ne: ['$windowDay', { $concat: ['$windowId', ':', '$day'] }] } } },
      { $project: { windowDay: 1 } },
    ],
  },
  {
    name: 'redemption-price',
    says: '骑手付的是原价打折后的钱,四舍五入到分(半分归骑手)',
    collection: 'redemptions',
    aggregate: [
      {
        $match: {
          $expr: {
            $ne: [
              '$paidCents',
              {
                $ceil: { $divide: [{ $subtract: [{ $multiply: ['$fullCents', '$percent'] }, 50] }, 100] },
              },
            ],
          },
        },
      },
      { $project: { fullCents: 1, paidCents: 1, percent: 1 } },
    ],
  },
  {
    name: 'redemption-once-a-window',
    says: '一个人在一个时段最多吃一餐',
    collection: 'redemptions',
    aggregate: [
      { $match: { kind: 'meal', openid: { $not: { $regex: '^erased' } } } },
      { $match: { $expr: { $ne: ['$_id', { $concat: ['meal:', '$openid', '@', '$windowDay'] }] } } },
      { $project: { openid: 1 } },
    ],
  },
]
