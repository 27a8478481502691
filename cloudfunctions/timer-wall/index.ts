import { serveTimer } from '../_kit/serve'
import { catchUpWall } from './catch-up-wall'

export const main = serveTimer('timer-wall', catchUpWall)
