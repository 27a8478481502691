import { serveTimer } from '../_kit/serve'
import { catchUpNotices } from './catch-up-notices'

export const main = serveTimer('timer-appeals', catchUpNotices)
