import { router } from '../_kit/procedure'
import { listBoard } from './board'
import { callForHelp } from './call-for-help'
import { cancelActivity } from './cancel-activity'
import { checkIn } from './check-in'
import { checkOut } from './check-out'
import { confirmDay } from './confirm-day'
import { correctAttendance } from './correct-attendance'
import { getActivity } from './get-activity'
import { getDraft } from './get-draft'
import { getFigures } from './get-figures'
import { getThanks } from './get-thanks'
import { keepShift, skipShift, stopShift } from './keep-shift'
import { listActivities } from './list-activities'
import { listAttendance } from './list-attendance'
import { listMine } from './list-mine'
import { saveActivity } from './save-activity'
import { watchCalls } from './watch-calls'
import { setHouseholds, thankHelpers } from './write-day'

export const activityRouter = router({
  list: listActivities,
  get: getActivity,
  thanks: getThanks,
  mine: listMine,
  figures: getFigures,
  checkIn,
  checkOut,
  keepShift,
  skipShift,
  stopShift,
  watchCalls,
  board: listBoard,
  draft: getDraft,
  save: saveActivity,
  cancel: cancelActivity,
  callForHelp,
  attendance: listAttendance,
  correct: correctAttendance,
  confirmDay,
  setHouseholds,
  thank: thankHelpers,
})
export type ActivityRouter = typeof activityRouter
