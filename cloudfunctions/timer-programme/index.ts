import { serveTimer } from '../_kit/serve'
import { followProgrammes } from './follow-programmes'

export const main = serveTimer('timer-programme', followProgrammes)
