import { router } from '../_kit/procedure'
import { acceptOffer } from './accept-offer'
import { cancelBooking } from './cancel-booking'
import { cancelLate } from './cancel-late'
import { contestNoShow } from './contest-no-show'
import { createBooking } from './create-booking'
import { declineOffer } from './decline-offer'
import { bookAtDoor } from './door-book'
import { callIn } from './door-call-in'
import { checkIn } from './door-check-in'
import { checkInHere } from './door-check-in-here'
import { decideContest, listContests } from './door-contests'
import { countOutcomes } from './door-count-outcomes'
import { finishVisit } from './door-finish'
import { listSession } from './door-list-session'
import { markNoShow, undoNoShow } from './door-no-show'
import { readVisitDetails } from './door-read-visit'
import { runLate } from './door-run-late'
import { joinWaitlist } from './join-waitlist'
import { leaveWaitlist } from './leave-waitlist'
import { listMyBookings } from './list-my-bookings'
import { listProgrammes } from './list-programmes'
import { listSlots } from './list-slots'
import { moveBooking } from './move-booking'

export const bookingRouter = router({
  listProgrammes,
  listSlots,
  create: createBooking,
  joinWaitlist,
  leaveWaitlist,
  acceptOffer,
  declineOffer,
  listMine: listMyBookings,
  move: moveBooking,
  cancel: cancelBooking,
  cancelLate,
  contestNoShow,
  listSession,
  readVisit: readVisitDetails,
  checkIn,
  checkInHere,
  callIn,
  finish: finishVisit,
  markNoShow,
  undoNoShow,
  bookAtDoor,
  runLate,
  listContests,
  decideContest,
  countOutcomes,
})
export type BookingRouter = typeof bookingRouter
