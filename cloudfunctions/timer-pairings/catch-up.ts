import { runSteps } from '../_kit/run-steps'
import { grantOwed } from './grant-owed'
import { settleOpen } from './settle-open'
import { tellAlarms } from './tell-alarms'
import { tellSteps } from './tell-steps'

/** Catches up with pairings and lessons. Alarms first: somebody may be lying on the floor. */
export const catchUp = runSteps({ tellAlarms, settleOpen, tellSteps, grantOwed })
