import { serve } from '../_kit/serve'
import { assistanceRouter } from './router'

export const main = serve('assistance', assistanceRouter)
