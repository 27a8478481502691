import { serve } from '../_kit/serve'
import { caseloadRouter } from './router'

export const main = serve('caseload', caseloadRouter)
