import { serve } from '../_kit/serve'
import { lessonRouter } from './router'

export const main = serve('lesson', lessonRouter)
