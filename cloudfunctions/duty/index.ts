import { serve } from '../_kit/serve'
import { dutyRouter } from './router'

export const main = serve('duty', dutyRouter)
