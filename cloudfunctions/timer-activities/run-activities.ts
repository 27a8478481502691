import { runSteps } from '../_kit/run-steps'
import { alignActivities, clearOld } from './align-activities'
import { fillShifts } from './fill-shifts'
import { settleAttendances } from './settle-attendances'
import { tellCalls } from './tell-calls'
import { tellThanks } from './tell-thanks'

/**
 * Catches up with activities: programmes follow edits, shifts somebody keeps are booked, points are given, people
 * told.
 */
export const runActivities = runSteps({
  alignActivities,
  fillShifts,
  settleAttendances,
  tellCalls,
  tellThanks,
  clearOld,
})
