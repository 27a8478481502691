import { router } from '../_kit/procedure'
import { acceptOffer } from './accept-offer'
import { cancelBooking } from './cancel-booking'
import { cancelLate } from './cancel-late'
import { contestNoShow } from './contest-no-show'
import { createBooking } from './create-booking'
import { declineOffer } from './decline-offer'
import { getBooking } from './get-booking'
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
  getBooking,
  move: moveBooking,
  cancel: cancelBooking,
  cancelLate,
  contestNoShow,
})
export type BookingRouter = typeof bookingRouter
