import { serve } from '../_kit/serve'
import { canteenRouter } from './router'

export const main = serve('canteen', canteenRouter)
