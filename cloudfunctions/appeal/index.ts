import { serve } from '../_kit/serve'
import { appealRouter } from './router'

export const main = serve('appeal', appealRouter)
