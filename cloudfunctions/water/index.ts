import { serve } from '../_kit/serve'
import { waterRouter } from './router'

export const main = serve('water', waterRouter)
