import type { Invariant } from '../invariant'

/** What holds of the works on the wall. */
export const WALL_INVARIANTS: Invariant[] = [
  {
    name: 'work-counts-its-likes',
    says: '作品的赞数就是点赞的人数，一人一次',
    collection: 'works',
    aggregate: [
      {
        $match: {
          $expr: {
            $or: [
              { $ne: ['$likes', { $size: '$likers' }] },
              { $ne: ['$likes', { $size: { $setUnion: ['$likers', []] } }] },
            ],
          },
        },
      },
      { $project: { likes: 1 } },
    ],
  },
  {
    name: 'work-shown-after-review',
    says: '墙上的作品，都有不是作者的人看过、放上去的',
    collection: 'works',
    aggregate: [
      { $match: { state: 'shown' } },
      {
        $addFields: {
          shows: {
            $filter: {
              input: '$history',
              cond: { $and: [{ $eq: ['$$this.to', 'shown'] }, { $ne: ['$$this.by', '$openid'] }] },
            },
          },
        },
      },
      { $match: { $expr: { $or: [{ $eq: [{ $size: '$shows' }, 0] }, { $eq: ['$shownAt', null] }] } } },
      { $project: { shownAt: 1 } },
    ],
  },
  {
    name: 'work-chosen-is-shown',
    says: '入选的作品都在墙上',
    collection: 'works',
    aggregate: [
      { $match: { $expr: { $and: [{ $ne: ['$chosenAt', ''] }, { $ne: ['$state', 'shown'] }] } } },
      { $project: { state: 1, chosenAt: 1 } },
    ],
  },
  {
    name: 'work-flags-once-each',
    says: '举报一人一次；有没人处理的举报，才叫被举报',
    collection: 'works',
    aggregate: [
      {
        $match: {
          $expr: {
            $or: [
              { $ne: [{ $size: '$flags' }, { $size: { $setUnion: ['$flags.token', []] } }] },
              { $ne: ['$flagged', { $gt: [{ $size: '$flags' }, 0] }] },
            ],
          },
        },
      },
      { $project: { flagged: 1, flags: { $size: '$flags' } } },
    ],
  },
  {
    name: 'work-pictures-registered',
    says: '作品里的每张照片都登记过，等着检查或检查过',
    collection: 'works',
    aggregate: [
      { $lookup: { from: 'pictures', localField: 'photos.id', foreignField: '_id', as: 'pictures' } },
      { $match: { $expr: { $ne: [{ $size: '$pictures' }, { $size: '$photos' }] } } },
      { $project: { photos: { $size: '$photos' }, pictures: { $size: '$pictures' } } },
    ],
  },
]
