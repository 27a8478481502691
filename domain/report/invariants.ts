import type { Invariant } from '../invariant'

/** What holds of a report: state, voices and history are one document and change together. */
export const REPORT_INVARIANTS: Invariant[] = [
  {
    name: 'report-counts-its-voices',
    says: '“我也遇到”的人数就是名单上的人数，一人一次',
    collection: 'reports',
    aggregate: [
      {
        $match: {
          $expr: {
            $or: [
              { $ne: ['$voices', { $size: '$voicers' }] },
              { $ne: ['$voices', { $size: { $setUnion: ['$voicers', []] } }] },
            ],
          },
        },
      },
      { $project: { voices: 1 } },
    ],
  },
  {
    name: 'report-tells-its-history',
    says: '上报的状态就是它历史里的最后一步',
    collection: 'reports',
    aggregate: [
      { $match: { $expr: { $ne: [{ $arrayElemAt: ['$history.to', -1] }, '$state'] } } },
      { $project: { state: 1, history: '$history.to' } },
    ],
  },
  {
    name: 'report-live-by-state',
    says: '还没处理、大家看得见的，正好是这几种状态',
    collection: 'reports',
    aggregate: [
      {
        $match: {
          $expr: { $ne: ['$live', { $in: ['$state', ['open', 'dispatched', 'working', 'reopened']] }] },
        },
      },
      { $project: { state: 1, live: 1 } },
    ],
  },
  {
    name: 'report-done-with-picture',
    says: '说处理好了的都有照片和时间，确认解决的都记着是谁确认的',
    collection: 'reports',
    aggregate: [
      {
        $match: {
          $or: [
            { state: { $in: ['done', 'solved'] }, $or: [{ after: { $size: 0 } }, { doneAt: null }] },
            { state: 'solved', $or: [{ solvedBy: null }, { solvedAt: null }, { solveMinutes: null }] },
            { state: { $ne: 'solved' }, solvedAt: { $ne: null } },
          ],
        },
      },
      { $project: { state: 1, solvedBy: 1 } },
    ],
  },
  {
    name: 'report-pictures-are-registered',
    says: '上报里的每张照片都登记着能不能给别人看',
    collection: 'reports',
    aggregate: [
      { $addFields: { photoIds: { $concatArrays: ['$photos.id', '$after.id'] } } },
      { $lookup: { from: 'pictures', localField: 'photoIds', foreignField: '_id', as: 'known' } },
      { $match: { $expr: { $lt: [{ $size: '$known' }, { $size: { $setUnion: ['$photoIds', []] } }] } } },
      { $project: { photoIds: 1 } },
    ],
  },
  {
    name: 'report-merged-somewhere',
    says: '并到一起的都说得出并到了哪一条',
    collection: 'reports',
    aggregate: [
      {
        $match: {
          $or: [
            { state: 'merged', mergedInto: null },
            { state: { $ne: 'merged' }, mergedInto: { $ne: null } },
          ],
        },
      },
      { $project: { state: 1, mergedInto: 1 } },
    ],
  },
]
