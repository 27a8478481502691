import { serve } from '../_kit/serve'
import { reportRouter } from './router'

export const main = serve('report', reportRouter)
