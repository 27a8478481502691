import { router } from '../_kit/procedure'
import { bindPhone } from './bind-phone'
import { erasePerson } from './erase-person'
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
  erase: erasePerson,
})
export type PersonRouter = typeof personRouter
