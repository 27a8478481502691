import { serve } from '../_kit/serve'
import { partyRouter } from './router'

export const main = serve('party', partyRouter)
