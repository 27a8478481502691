import { serve } from '../_kit/serve'
import { referralRouter } from './router'

export const main = serve('referral', referralRouter)
