import type { Invariant } from '../invariant'

/** What holds of study results. */
export const STUDY_INVARIANTS: Invariant[] = [
  {
    name: 'study-was-given',
    says: '学完的任务要么还欠着积分，要么账上（或待批里）有一笔',
    collection: 'study_results',
    aggregate: [
      { $match: { owed: false, points: { $ne: 0 } } },
      {
        $addFields: {
          entry: { $concat: ['earn:study:', '$_id'] },
          grant: { $concat: ['earn:policySpread:', '$_id'] },
        },
      },
      { $lookup: { from: 'point_entries', localField: 'entry', foreignField: '_id', as: 'entries' } },
      { $lookup: { from: 'point_grants', localField: 'grant', foreignField: '_id', as: 'grants' } },
      {
        $match: {
          $or: [
            { taskKind: 'read', entries: { $size: 0 } },
            { taskKind: 'tell', grants: { $size: 0 } },
          ],
        },
      },
      { $project: { taskKind: 1 } },
    ],
  },
  {
    name: 'study-tells-what',
    says: '讲政策的写了在哪讲、讲给几个人',
    collection: 'study_results',
    aggregate: [{ $match: { taskKind: 'tell', told: null } }, { $project: { taskKind: 1 } }],
  },
]
