import { serveTimer } from '../_kit/serve'
import { catchUp } from './catch-up'

export const main = serveTimer('timer-appeals', catchUp)
