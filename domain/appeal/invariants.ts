import type { Invariant } from '../invariant'

const OWNED = ['accepted', 'working', 'waiting', 'answered', 'referred']

/** When the first answer of a worker stands in the thread; null while there is none. */
const firstAnswer = {
  $min: {
    $map: {
      input: { $filter: { input: '$thread', cond: { $eq: ['$$this.speaker', 'worker'] } } },
      in: '$$this.at',
    },
  },
}

/** What holds of an appeal: thread, state and clocks are one document and change together or not at all. */
export const APPEAL_INVARIANTS: Invariant[] = [
  {
    name: 'appeal-has-owner',
    says: '接下的诉求都有人负责',
    collection: 'appeals',
    aggregate: [{ $match: { state: { $in: OWNED }, owner: null } }, { $project: { state: 1 } }],
  },
  {
    name: 'appeal-first-answer',
    says: '第一次回复的时间就是对话里社工第一句话的时间,没回复就没有',
    collection: 'appeals',
    aggregate: [
      { $addFields: { firstInThread: { $ifNull: [firstAnswer, null] } } },
      { $match: { $expr: { $ne: [{ $ifNull: ['$firstAnsweredAt', null] }, '$firstInThread'] } } },
      { $project: { firstAnsweredAt: 1, firstInThread: 1 } },
    ],
  },
  {
    name: 'appeal-not-answered-before-asked',
    says: '没有一个回复早于提交',
    collection: 'appeals',
    aggregate: [
      { $match: { firstAnsweredAt: { $ne: null }, $expr: { $lt: ['$firstAnsweredAt', '$submittedAt'] } } },
      { $project: { submittedAt: 1, firstAnsweredAt: 1 } },
    ],
  },
  {
    name: 'appeal-clock-runs-while-waiting',
    says: '有人在等,就有答应的时间;没人在等,就没有',
    collection: 'appeals',
    aggregate: [
      {
        $match: {
          $or: [
            { waitingSince: null, answerDueAt: { $ne: null } },
            { waitingSince: { $ne: null }, answerDueAt: null },
            { state: { $in: ['answered', 'closed'] }, waitingSince: { $ne: null } },
            { state: { $in: ['submitted', 'reopened'] }, waitingSince: null },
          ],
        },
      },
      { $project: { state: 1, waitingSince: 1, answerDueAt: 1 } },
    ],
  },
  {
    name: 'appeal-tells-its-history',
    says: '诉求的状态就是它历史里的最后一步',
    collection: 'appeals',
    aggregate: [
      { $match: { $expr: { $ne: [{ $arrayElemAt: ['$history.to', -1] }, '$state'] } } },
      { $project: { state: 1, history: '$history.to' } },
    ],
  },
  {
    name: 'appeal-says-how-it-ended',
    says: '关闭的诉求都写着怎么关的,本人关的写着解决了没有,没关的都没有',
    collection: 'appeals',
    aggregate: [
      {
        $match: {
          $or: [
            { state: 'closed', closedBy: null },
            { closedBy: 'word', solved: null },
            { state: { $ne: 'closed' }, $or: [{ solved: { $ne: null } }, { closedBy: { $ne: null } }] },
          ],
        },
      },
      { $project: { state: 1, solved: 1, closedBy: 1 } },
    ],
  },
  {
    name: 'appeal-given-up-after-three-days',
    says: '联系不上才结束的,都在不同的三天试过',
    collection: 'appeals',
    aggregate: [
      { $match: { closedBy: 'tries' } },
      { $match: { $expr: { $lt: [{ $size: { $setUnion: ['$tries.day', []] } }, 3] } } },
      { $project: { tries: '$tries.day' } },
    ],
  },
  {
    name: 'appeal-shared-with-consent',
    says: '转出去的都有本人的同意,给的都是问过的',
    collection: 'appeals',
    aggregate: [
      {
        $match: {
          referrals: {
            $elemMatch: { state: { $in: ['consented', 'sent', 'accepted', 'returned'] }, consentAt: null },
          },
        },
      },
      { $project: { referrals: '$referrals.state' } },
    ],
  },
  {
    name: 'appeal-silence-has-an-end',
    says: '有人在等的,都写着从几时起谁都能接',
    collection: 'appeals',
    aggregate: [
      {
        $match: {
          $or: [
            { poolAt: { $gt: '' }, waitingSince: null },
            { poolAt: null, waitingSince: { $gt: '' } },
          ],
        },
      },
      { $project: { owner: 1, poolAt: 1, waitingSince: 1 } },
    ],
  },
  {
    name: 'appeal-merged-goes-on',
    says: '并掉的诉求都接在同一个人更早的一件上,那一件里也写着',
    collection: 'appeals',
    afterRepair: true,
    aggregate: [
      { $match: { mergedInto: { $gt: '' }, erasedAt: null } },
      { $lookup: { from: 'appeals', localField: 'mergedInto', foreignField: '_id', as: 'targets' } },
      { $addFields: { target: { $arrayElemAt: ['$targets', 0] }, line: { $concat: ['merged-', '$_id'] } } },
      {
        $match: {
          $expr: {
            $or: [
              { $ne: ['$target.openid', '$openid'] },
              { $gt: ['$target.submittedAt', '$submittedAt'] },
              { $not: [{ $in: ['$line', '$target.thread.k'] }] },
            ],
          },
        },
      },
      { $project: { mergedInto: 1 } },
    ],
  },
  {
    name: 'appeal-begins-with-the-person',
    says: '对话的第一句是提诉求的人说的',
    collection: 'appeals',
    aggregate: [
      { $match: { $expr: { $ne: [{ $arrayElemAt: ['$thread.by', 0] }, '$openid'] } } },
      { $project: { openid: 1, first: { $arrayElemAt: ['$thread.by', 0] } } },
    ],
  },
  {
    name: 'appeal-erased-keeps-no-word',
    says: '注销的人的诉求都关了,一个字也没留下',
    collection: 'appeals',
    aggregate: [
      { $match: { erasedAt: { $gt: '' } } },
      {
        $match: {
          $or: [
            { state: { $ne: 'closed' } },
            { thread: { $elemMatch: { sealed: { $ne: null } } } },
            { notes: { $elemMatch: { sealed: { $ne: null } } } },
            { evidence: { $ne: null } },
          ],
        },
      },
      { $project: { state: 1, erasedAt: 1 } },
    ],
  },
]
