import type { Invariant } from '../invariant'

/** What holds of health records: consent and contents are one document and change together. */
export const CLINIC_INVARIANTS: Invariant[] = [
  {
    name: 'health-follows-consent',
    says: '健康档案开着还是收回了，就是本人最后一次说的',
    collection: 'health_records',
    aggregate: [
      { $addFields: { last: { $arrayElemAt: ['$steps.to', -1] } } },
      {
        $match: {
          $or: [
            { state: 'open', last: { $ne: 'given' } },
            { state: 'withdrawn', last: 'given' },
          ],
        },
      },
      { $project: { state: 1, last: 1 } },
    ],
  },
  {
    name: 'health-emptied-is-empty',
    says: '删掉的健康档案里一个数、一句话都没有',
    collection: 'health_records',
    aggregate: [
      { $addFields: { last: { $arrayElemAt: ['$steps.to', -1] } } },
      {
        $match: {
          last: 'emptied',
          $or: [
            { 'readings.0': { $exists: true } },
            { 'notes.0': { $exists: true } },
            { dueAt: { $ne: null } },
          ],
        },
      },
      { $project: { state: 1 } },
    ],
  },
  {
    name: 'health-struck-is-gone',
    says: '划掉的数不留内容，没划掉的都在',
    collection: 'health_records',
    aggregate: [
      {
        $match: {
          readings: {
            $elemMatch: {
              $or: [
                { struck: null, sealed: null },
                { struck: { $ne: null }, sealed: { $ne: null } },
              ],
            },
          },
        },
      },
      { $project: { _id: 1 } },
    ],
  },
  {
    name: 'health-once-a-request',
    says: '同一次提交在健康档案里只记一笔',
    collection: 'health_records',
    aggregate: [
      {
        $addFields: {
          written: { $concatArrays: ['$readings.k', '$notes.k', '$calls.k', '$steps.k'] },
        },
      },
      { $match: { $expr: { $ne: [{ $size: { $setUnion: ['$written', []] } }, { $size: '$written' }] } } },
      { $project: { _id: 1 } },
    ],
  },
]
