import { serve } from '../_kit/serve'
import { studyRouter } from './router'

export const main = serve('study', studyRouter)
