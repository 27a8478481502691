import { router } from '../_kit/procedure'
import { endAbsence } from './end-absence'
import { listAbsences } from './list-absences'
import { listCanned } from './list-canned'
import { readStatistics } from './read-statistics'
import { removeCanned } from './remove-canned'
import { saveAbsence } from './save-absence'
import { saveCanned } from './save-canned'

export const caseloadRouter = router({
  listCanned,
  saveCanned,
  removeCanned,
  listAbsences,
  saveAbsence,
  endAbsence,
  statistics: readStatistics,
})
export type CaseloadRouter = typeof caseloadRouter
