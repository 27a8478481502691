import { serve } from '../_kit/serve'
import { personRouter } from './router'

export const main = serve('person', personRouter)
