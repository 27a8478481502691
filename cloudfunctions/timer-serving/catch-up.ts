import { runSteps } from '../_kit/run-steps'
import { payOwed } from './pay-owed'
import { planShifts, settleShifts } from './settle-shifts'
import { tellOverdue, tellUntold } from './tell-untold'

/**
 * Catches up with what nobody has been told or what a call that died left behind, for Party check-ins, duty,
 * assistance and study.
 */
export const catchUp = runSteps({ planShifts, settleShifts, tellOverdue, payOwed, tellUntold })
