import type { Invariant } from '../invariant'

/** What holds of messages to people. The inbox entry is written before the push, and after what it tells of. */
export const NOTICE_INVARIANTS: Invariant[] = [
  {
    name: 'push-says-why',
    says: '没发出去的消息都记着为什么,发出去的没有错误码',
    collection: 'notices',
    aggregate: [
      {
        $match: {
          $or: [
            { 'push.state': 'refused', 'push.errCode': null },
            { 'push.state': { $ne: 'refused' }, 'push.errCode': { $ne: null } },
          ],
        },
      },
      { $project: { push: 1 } },
    ],
  },
  {
    name: 'answer-notice-has-appeal',
    says: '每条「社工回复你了」都指向这个人自己的诉求(注销的不再写着是谁)',
    collection: 'notices',
    aggregate: [
      { $match: { topic: 'appealAnswered' } },
      { $addFields: { appealId: { $arrayElemAt: [{ $split: ['$page', '?id='] }, 1] } } },
      { $lookup: { from: 'appeals', localField: 'appealId', foreignField: '_id', as: 'appeals' } },
      {
        $match: {
          appeals: { $not: { $elemMatch: { erasedAt: { $gt: '' } } } },
          $expr: { $ne: [{ $arrayElemAt: ['$appeals.openid', 0] }, '$openid'] },
        },
      },
      { $project: { page: 1, openid: 1 } },
    ],
  },
]
