import { serve } from '../_kit/serve'
import { noticeRouter } from './router'

export const main = serve('notice', noticeRouter)
