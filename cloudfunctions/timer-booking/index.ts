import { serveTimer } from '../_kit/serve'
import { runBookings } from './run-bookings'

export const main = serveTimer('timer-booking', runBookings)
