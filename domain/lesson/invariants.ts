import type { Invariant } from '../invariant'

/** What holds of mentors, learners and lessons. */
export const LESSON_INVARIANTS: Invariant[] = [
  {
    name: 'mentor-tells-its-history',
    says: '社区导师到了哪一步，就是最后一次写下的那一步',
    collection: 'mentors',
    aggregate: [
      { $addFields: { last: { $arrayElemAt: ['$steps.to', -1] } } },
      { $match: { $expr: { $ne: ['$state', '$last'] } } },
      { $project: { state: 1, last: 1 } },
    ],
  },
  {
    name: 'mentor-confirmed-by-staff',
    says: '确认的社区导师，是别的工作人员点的头',
    collection: 'mentors',
    aggregate: [
      { $addFields: { by: { $arrayElemAt: ['$steps.by', -1] } } },
      {
        $match: {
          state: { $in: ['confirmed', 'refused'] },
          $expr: { $or: [{ $eq: ['$by', null] }, { $eq: ['$by', '$openid'] }] },
        },
      },
      { $project: { state: 1 } },
    ],
  },
  {
    name: 'learner-is-one-kind',
    says: '学员要么用自己的微信，要么只留一个名字，不会两样都有；没人教就不留名字',
    collection: 'learners',
    aggregate: [
      {
        $match: {
          $or: [
            { openid: { $ne: null }, sealed: { $ne: null } },
            { mentor: null, sealed: { $ne: null } },
          ],
        },
      },
      { $project: { mentor: 1 } },
    ],
  },
  {
    name: 'learner-not-own-mentor',
    says: '没有人自己教自己',
    collection: 'learners',
    aggregate: [
      { $match: { openid: { $ne: null }, $expr: { $eq: ['$openid', '$mentor'] } } },
      { $project: { mentor: 1 } },
    ],
  },
  {
    name: 'lesson-says-who-confirmed',
    says: '上过的课写着有没有人确认，确认的不是导师自己',
    collection: 'lesson_sessions',
    aggregate: [
      {
        $match: {
          $or: [
            { state: 'taught', verdict: { $ne: null } },
            { state: { $ne: 'taught' }, verdict: null },
            { verdict: { $ne: null }, $expr: { $eq: ['$verdict.by', '$openid'] } },
          ],
        },
      },
      { $project: { state: 1 } },
    ],
  },
  {
    name: 'lesson-points-after-confirmation',
    says: '教课的积分，确认了才给',
    collection: 'lesson_sessions',
    aggregate: [{ $match: { pointsOwed: true, state: { $ne: 'confirmed' } } }, { $project: { state: 1 } }],
  },
]
