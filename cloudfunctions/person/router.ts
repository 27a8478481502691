import { router } from '../_kit/procedure'
import { bindPhone } from './bind-phone'
import { getPerson } from './get-person'
import { saveProfile } from './save-profile'

export const personRouter = router({ get: getPerson, bindPhone, saveProfile })
export type PersonRouter = typeof personRouter
