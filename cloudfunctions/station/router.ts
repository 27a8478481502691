import { router } from '../_kit/procedure'
import { checkIn } from './check-in'
import { getStation } from './get-station'
import { listVisits } from './list-visits'
import { printStation } from './print-station'
import { confirmFacility, reportFacility } from './report-facility'

export const stationRouter = router({
  get: getStation,
  checkIn,
  report: reportFacility,
  confirm: confirmFacility,
  listVisits,
  print: printStation,
})
export type StationRouter = typeof stationRouter
