import { router } from '../_kit/procedure'
import { cancelBooking } from './cancel-booking'
import { createBooking } from './create-booking'
import { listMyBookings } from './list-my-bookings'
import { listProgrammes } from './list-programmes'
import { listSlots } from './list-slots'

export const bookingRouter = router({
  listProgrammes,
  listSlots,
  create: createBooking,
  listMine: listMyBookings,
  cancel: cancelBooking,
})
export type BookingRouter = typeof bookingRouter
