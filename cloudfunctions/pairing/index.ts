import { serve } from '../_kit/serve'
import { pairingRouter } from './router'

export const main = serve('pairing', pairingRouter)
