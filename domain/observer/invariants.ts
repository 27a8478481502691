import type { Invariant } from '../invariant'

/** What holds of those who look after a grid. */
export const OBSERVER_INVARIANTS: Invariant[] = [
  {
    name: 'observer-once-a-person',
    says: '一个人最多照看一个网格；是不是观察员，由社工说了算',
    collection: 'observers',
    aggregate: [
      {
        $match: {
          $expr: {
            $or: [
              { $ne: ['$_id', '$openid'] },
              { $and: [{ $eq: ['$state', 'asked'] }, { $ne: ['$by', '$openid'] }] },
            ],
          },
        },
      },
      { $project: { state: 1, grid: 1 } },
    ],
  },
]
