import { serveTimer } from '../_kit/serve'
import { settlePoints } from './settle-points'

export const main = serveTimer('timer-points', settlePoints)
