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
  {
    name: 'delivery-pictures-are-registered',
    says: '到货的每张照片都登记着能不能给别人看',
    collection: 'pledges',
    aggregate: [
      { $unwind: '$deliveries' },
      { $unwind: '$deliveries.photos' },
      { $lookup: { from: 'pictures', localField: 'deliveries.photos.id', foreignField: '_id', as: 'known' } },
      { $match: { known: { $size: 0 } } },
      { $project: { photo: '$deliveries.photos.id' } },
    ],
  },
]
