import { router } from '../_kit/procedure'
import { chooseWork } from './choose-work'
import { createWork } from './create-work'
import { flagWork } from './flag-work'
import { getWork } from './get-work'
import { keepWork } from './keep-work'
import { likeWork } from './like-work'
import { listDesk } from './list-desk'
import { listWall } from './list-wall'
import { reviewPicture } from './review-picture'
import { reviewWork } from './review-work'
import { withdrawWork } from './withdraw-work'

export const wallRouter = router({
  list: listWall,
  get: getWork,
  create: createWork,
  withdraw: withdrawWork,
  like: likeWork,
  flag: flagWork,
  desk: listDesk,
  review: reviewWork,
  reviewPicture,
  keep: keepWork,
  choose: chooseWork,
})
export type WallRouter = typeof wallRouter
