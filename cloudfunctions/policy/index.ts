import { serve } from '../_kit/serve'
import { policyRouter } from './router'

export const main = serve('policy', policyRouter)
