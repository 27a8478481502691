import type { Invariant } from '../invariant'

/** What holds of wishes, and of what became of them. */
export const NEED_INVARIANTS: Invariant[] = [
  {
    name: 'wish-counts-its-votes',
    says: '心愿的票数就是投票的人数，一人一票',
    collection: 'wishes',
    aggregate: [
      {
        $match: {
          $expr: {
            $or: [
              { $ne: ['$votes', { $size: '$voters' }] },
              { $ne: ['$votes', { $size: { $setUnion: ['$voters', []] } }] },
            ],
          },
        },
      },
      { $project: { votes: 1 } },
    ],
  },
  {
    name: 'wish-tells-its-history',
    says: '心愿的状态就是它历史里的最后一步',
    collection: 'wishes',
    aggregate: [
      { $match: { $expr: { $ne: [{ $arrayElemAt: ['$history.to', -1] }, '$state'] } } },
      { $project: { state: 1, history: '$history.to' } },
    ],
  },
  {
    name: 'wish-changed-something',
    says: '说改了的心愿，都指得出改了什么',
    collection: 'wishes',
    aggregate: [
      { $match: { state: 'changed' } },
      { $lookup: { from: 'changes', localField: 'changeId', foreignField: '_id', as: 'change' } },
      { $match: { change: { $size: 0 } } },
      { $project: { changeId: 1 } },
    ],
  },
]
