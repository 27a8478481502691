import { serve } from '../_kit/serve'
import { observerRouter } from './router'

export const main = serve('observer', observerRouter)
