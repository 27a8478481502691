import type { Invariant } from '../invariant'

/** What holds of pictures others may see. */
export const PICTURE_INVARIANTS: Invariant[] = [
  {
    name: 'picture-shown-by-someone',
    says: '别人看得见的照片都有人或检查放行过，没定的照片谁都没放行',
    collection: 'pictures',
    aggregate: [
      {
        $match: {
          $or: [
            { state: { $ne: 'pending' }, by: null },
            { state: 'pending', by: { $ne: null } },
          ],
        },
      },
      { $project: { state: 1, by: 1 } },
    ],
  },
  {
    name: 'picture-is-kept',
    says: '登记的照片都是清洗过的那一份',
    collection: 'pictures',
    aggregate: [{ $match: { fileId: { $not: { $regex: '/kept/' } } } }, { $project: { fileId: 1 } }],
  },
]
