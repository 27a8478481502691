import { serve } from '../_kit/serve'
import { streetRouter } from './router'

export const main = serve('street', streetRouter)
