import type { Invariant } from '../invariant'

/** What holds of shifts. */
export const DUTY_INVARIANTS: Invariant[] = [
  {
    name: 'shift-not-overfull',
    says: '一班的人数不超过名额，数也对得上',
    collection: 'duty_shifts',
    aggregate: [
      { $addFields: { on: { $size: '$people' } } },
      { $match: { $expr: { $or: [{ $gt: ['$on', '$places'] }, { $ne: ['$on', '$filled'] }] } } },
      { $project: { on: 1, places: 1, filled: 1 } },
    ],
  },
  {
    name: 'shift-one-place-each',
    says: '一班里一个人只占一个位子',
    collection: 'duty_shifts',
    aggregate: [
      { $addFields: { on: { $size: '$people' }, different: { $size: { $setUnion: ['$people.p', []] } } } },
      { $match: { $expr: { $ne: ['$on', '$different'] } } },
      { $project: { on: 1, different: 1 } },
    ],
  },
  {
    name: 'shift-no-two-at-once',
    says: '一个人不会同时在两班里',
    collection: 'duty_shifts',
    aggregate: [
      { $sort: { start: 1 } },
      { $unwind: '$people' },
      {
        $group: {
          _id: { p: '$people.p', day: '$day' },
          shifts: { $push: { id: '$_id', start: '$start', end: '$end' } },
        },
      },
      {
        $addFields: {
          seen: {
            $reduce: {
              input: '$shifts',
              initialValue: { id: '', end: '', meets: false },
              in: {
                id: '$$this.id',
                end: { $max: ['$$value.end', '$$this.end'] },
                meets: {
                  $or: [
                    '$$value.meets',
                    {
                      $and: [{ $lt: ['$$this.start', '$$value.end'] }, { $ne: ['$$this.id', '$$value.id'] }],
                    },
                  ],
                },
              },
            },
          },
        },
      },
      { $match: { 'seen.meets': true } },
      { $project: { shifts: 1 } },
    ],
  },
  {
    name: 'shift-swap-of-its-people',
    says: '请人替班的人，自己还在这一班里',
    collection: 'duty_shifts',
    aggregate: [
      { $match: { $expr: { $not: [{ $setIsSubset: ['$swaps.p', '$people.p'] }] } } },
      { $project: { swaps: 1 } },
    ],
  },
]
