import type { Invariant } from '../invariant'

/** What holds of check-ins of floating members. */
export const PARTY_INVARIANTS: Invariant[] = [
  {
    name: 'party-tells-its-steps',
    says: '流动党员报到的状态，就是最后一步写的那个',
    collection: 'party_check_ins',
    aggregate: [
      { $addFields: { last: { $arrayElemAt: ['$steps.to', -1] } } },
      { $match: { $expr: { $ne: ['$last', '$state'] } } },
      { $project: { state: 1, last: 1 } },
    ],
  },
  {
    name: 'party-card-is-sealed',
    says: '没撤回的报到都有一张加密的表',
    collection: 'party_check_ins',
    aggregate: [{ $match: { state: { $ne: 'withdrawn' }, sealed: null } }, { $project: { state: 1 } }],
  },
]
