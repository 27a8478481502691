import { router } from '../_kit/procedure'
import { bindPhone } from './bind-phone'
import { exportPerson } from './export-person'
import { getPerson } from './get-person'
import { listAudit } from './list-audit'
import { saveProfile } from './save-profile'

export const personRouter = router({
  get: getPerson,
  bindPhone,
  saveProfile,
  export: exportPerson,
  listAudit,
})
export type PersonRouter = typeof personRouter
