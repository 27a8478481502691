import { serve } from '../_kit/serve'
import { stationRouter } from './router'

export const main = serve('station', stationRouter)
