import { serve } from '../_kit/serve'
import { homeRouter } from './router'

export const main = serve('home', homeRouter)
