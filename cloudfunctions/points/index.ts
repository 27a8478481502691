import { serve } from '../_kit/serve'
import { pointsRouter } from './router'

export const main = serve('points', pointsRouter)
