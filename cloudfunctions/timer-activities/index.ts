import { serveTimer } from '../_kit/serve'
import { runActivities } from './run-activities'

export const main = serveTimer('timer-activities', runActivities)
