import type { Invariant } from '../invariant'

/** What holds of requests for assistance. */
export const ASSISTANCE_INVARIANTS: Invariant[] = [
  {
    name: 'assistance-has-owner',
    says: '接了的帮办有人在办，没接的没有',
    collection: 'assistance',
    aggregate: [
      {
        $match: {
          $or: [
            { state: 'open', owner: { $ne: null } },
            { state: { $in: ['taken', 'done', 'confirmed'] }, owner: null },
          ],
        },
      },
      { $project: { state: 1, owner: 1 } },
    ],
  },
  {
    name: 'assistance-clock-runs',
    says: '轮到社区时有期限，轮到本人时没有',
    collection: 'assistance',
    aggregate: [
      {
        $match: {
          $or: [
            { state: { $in: ['open', 'taken'] }, dueAt: null },
            { state: { $in: ['done', 'confirmed', 'cancelled'] }, dueAt: { $ne: null } },
          ],
        },
      },
      { $project: { state: 1, dueAt: 1 } },
    ],
  },
]
