import { serve } from '../_kit/serve'
import { partnerRouter } from './router'

export const main = serve('partner', partnerRouter)
