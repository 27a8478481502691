import { router } from '../_kit/procedure'
import { checkIn } from './check-in'
import { getMine } from './get-mine'
import { listWaiting } from './list-check-ins'
import { readCheckIn } from './read-check-in'
import { reviewOne } from './review-check-in'
import { withdrawCheckIn } from './withdraw-check-in'

export const partyRouter = router({
  mine: getMine,
  checkIn,
  withdraw: withdrawCheckIn,
  list: listWaiting,
  read: readCheckIn,
  review: reviewOne,
})
export type PartyRouter = typeof partyRouter
