import { serve } from '../_kit/serve'
import { activityRouter } from './router'

export const main = serve('activity', activityRouter)
