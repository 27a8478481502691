import { serveTimer } from '../_kit/serve'
import { catchUpReports } from './catch-up-reports'

export const main = serveTimer('timer-reports', catchUpReports)
