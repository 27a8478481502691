import { serve } from '../_kit/serve'
import { needRouter } from './router'

export const main = serve('need', needRouter)
