import { serve } from '../_kit/serve'
import { clinicRouter } from './router'

export const main = serve('clinic', clinicRouter)
