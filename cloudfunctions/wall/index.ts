import { serve } from '../_kit/serve'
import { wallRouter } from './router'

export const main = serve('wall', wallRouter)
