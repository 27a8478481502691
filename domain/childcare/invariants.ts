import type { Invariant } from '../invariant'

/** What holds of childcare: a draw is whole or not there, a child comes once and goes once, what is withdrawn is gone. */
export const CHILDCARE_INVARIANTS: Invariant[] = [
  {
    name: 'care-drawn-with-seed',
    says: '抽过签的期都有种子、时间和人；没抽的没有名单',
    collection: 'care_periods',
    aggregate: [
      {
        $match: {
          $or: [
            { state: 'drawn', draw: null },
            { state: 'planned', draw: { $ne: null } },
            { state: 'planned', 'entries.0': { $exists: true } },
          ],
        },
      },
      { $project: { state: 1 } },
    ],
  },
  {
    name: 'care-one-ticket-each',
    says: '一个孩子在一期抽签里只有一个编号',
    collection: 'care_periods',
    aggregate: [
      { $addFields: { tickets: { $concatArrays: ['$entries.ticket', '$events.entry.ticket'] } } },
      { $match: { $expr: { $ne: [{ $size: { $setUnion: ['$tickets', []] } }, { $size: '$tickets' }] } } },
      { $project: { tickets: 1 } },
    ],
  },
  {
    name: 'child-withdrawn-is-empty',
    says: '撤回的孩子一个字也没留下，没撤回的都在',
    collection: 'children',
    aggregate: [
      {
        $match: {
          $or: [
            { state: 'withdrawn', sealed: { $ne: null } },
            { state: 'active', sealed: null },
          ],
        },
      },
      { $project: { state: 1 } },
    ],
  },
  {
    name: 'child-left-after-arrival',
    says: '孩子先到了才接走',
    collection: 'care_days',
    aggregate: [
      { $match: { left: { $ne: null }, $expr: { $lt: ['$left.at', '$arrived.at'] } } },
      { $project: { day: 1 } },
    ],
  },
  {
    name: 'care-wish-in-draw',
    says: '抽过签的期里，还算数的志愿都在名单上',
    collection: 'care_wishes',
    afterRepair: true,
    aggregate: [
      { $match: { state: 'wished' } },
      { $lookup: { from: 'care_periods', localField: 'periodId', foreignField: '_id', as: 'periods' } },
      { $addFields: { period: { $arrayElemAt: ['$periods', 0] } } },
      { $match: { 'period.state': 'drawn' } },
      {
        $match: {
          $expr: {
            $not: {
              $in: ['$ticket', { $concatArrays: ['$period.entries.ticket', '$period.events.entry.ticket'] }],
            },
          },
        },
      },
      { $project: { ticket: 1, periodId: 1 } },
    ],
  },
]
