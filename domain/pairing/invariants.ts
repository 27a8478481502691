import type { Invariant } from '../invariant'

const ERASED = '^erased:'

/** What holds of elders, pairings and visits. */
export const PAIRING_INVARIANTS: Invariant[] = [
  {
    name: 'elder-closed-is-empty',
    says: '不再帮扶的老人，资料一个字都不留；还在帮扶的，资料都在',
    collection: 'elders',
    aggregate: [
      {
        $match: {
          $or: [
            {
              state: 'closed',
              $or: [
                { sealed: { $ne: null } },
                { nextCallAt: { $ne: null } },
                { 'calls.0': { $exists: true } },
              ],
            },
            { state: 'active', $or: [{ sealed: null }, { nextCallAt: null }] },
          ],
        },
      },
      { $project: { state: 1 } },
    ],
  },
  {
    name: 'elder-open-means-open',
    says: '电话里说的话还没记到看望上，或资料还没清完，才算没办完',
    collection: 'elders',
    aggregate: [
      {
        $match: {
          $or: [
            { open: false, $or: [{ settling: { $ne: null } }, { emptying: true }] },
            { open: true, settling: null, emptying: false },
          ],
        },
      },
      { $project: { open: 1 } },
    ],
  },
  {
    name: 'elder-closed-has-no-pair',
    says: '不再帮扶的老人没有还在结对的骑手',
    collection: 'pairings',
    afterRepair: true,
    aggregate: [
      { $match: { state: { $in: ['offered', 'active', 'paused'] } } },
      { $lookup: { from: 'elders', localField: 'elderId', foreignField: '_id', as: 'elders' } },
      { $match: { 'elders.state': { $ne: 'active' } } },
      { $project: { elderId: 1 } },
    ],
  },
  {
    name: 'pairing-tells-its-history',
    says: '结对到了哪一步，就是最后一次写下的那一步（注销的除外）',
    collection: 'pairings',
    aggregate: [
      { $match: { openid: { $not: { $regex: ERASED } } } },
      { $addFields: { last: { $arrayElemAt: ['$steps.to', -1] } } },
      { $match: { $expr: { $ne: ['$state', '$last'] } } },
      { $project: { state: 1, last: 1 } },
    ],
  },
  {
    name: 'pairing-agreed-by-rider',
    says: '在结对的骑手，都是自己点过“愿意”的',
    collection: 'pairings',
    aggregate: [
      {
        $match: {
          state: { $in: ['active', 'paused'] },
          steps: { $not: { $elemMatch: { act: 'accepted', by: null } } },
        },
      },
      { $project: { state: 1 } },
    ],
  },
  {
    name: 'visit-of-its-pair',
    says: '每次看望都属于一对结对，是同一位老人',
    collection: 'elder_visits',
    aggregate: [
      { $lookup: { from: 'pairings', localField: 'pairingId', foreignField: '_id', as: 'pairs' } },
      { $match: { $expr: { $ne: [{ $arrayElemAt: ['$pairs.elderId', 0] }, '$elderId'] } } },
      { $project: { pairingId: 1, elderId: 1 } },
    ],
  },
  {
    name: 'visit-says-how-it-was',
    says: '报过离开的看望写着老人怎么样，没报的不写；老人说过的才算数',
    collection: 'elder_visits',
    aggregate: [
      {
        $match: {
          $or: [
            { state: 'there', left: { $ne: null } },
            { state: { $ne: 'there' }, left: null },
            { state: { $in: ['there', 'left'] }, verdict: { $ne: null } },
            { state: { $in: ['confirmed', 'denied'] }, verdict: null },
          ],
        },
      },
      { $project: { state: 1 } },
    ],
  },
  {
    name: 'visit-waited-for',
    says: '骑手还在老人家里，就有人等着报平安，除非社工处理过或老人已不再帮扶',
    collection: 'elder_visits',
    aggregate: [
      { $match: { state: 'there', alarmAt: null, 'handled.0': { $exists: false } } },
      { $lookup: { from: 'elders', localField: 'elderId', foreignField: '_id', as: 'elders' } },
      { $match: { 'elders.state': 'active' } },
      { $project: { day: 1 } },
    ],
  },
  {
    name: 'visit-points-after-word',
    says: '看望的积分，老人说来过才给，自己不能给自己确认',
    collection: 'elder_visits',
    aggregate: [
      {
        $match: {
          $or: [
            { pointsOwed: true, state: { $ne: 'confirmed' } },
            { verdict: { $ne: null }, $expr: { $eq: ['$verdict.by', '$openid'] } },
          ],
        },
      },
      { $project: { state: 1 } },
    ],
  },
]
