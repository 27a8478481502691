import type { Invariant } from '../invariant'

/** What holds of the council's pledges. */
export const PARTNER_INVARIANTS: Invariant[] = [
  {
    name: 'pledge-adds-up',
    says: '到了多少 = 每一笔加起来',
    collection: 'pledges',
    aggregate: [
      { $match: { $expr: { $ne: ['$delivered', { $sum: '$deliveries.amount' }] } } },
      { $project: { delivered: 1 } },
    ],
  },
]
