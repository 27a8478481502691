import { serve } from '../_kit/serve'
import { childcareRouter } from './router'

export const main = serve('childcare', childcareRouter)
