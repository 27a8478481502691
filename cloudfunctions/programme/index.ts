import { serve } from '../_kit/serve'
import { programmeRouter } from './router'

export const main = serve('programme', programmeRouter)
