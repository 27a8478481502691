import { serve } from '../_kit/serve'
import { bookingRouter } from './router'

export const main = serve('booking', bookingRouter)
