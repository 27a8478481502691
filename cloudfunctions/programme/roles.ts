import type { Role } from '../../domain/access/roles'

type StaffRole = Exclude<Role, 'rider'>

/** Who makes and changes programmes and calendars. */
export const EDITORS: readonly StaffRole[] = ['admin', 'supervisor']

/** Who closes, moves and adds dates. */
export const KEEPERS: readonly StaffRole[] = [...EDITORS, 'socialWorker', 'stationKeeper']

/** Who holds sessions: sees their own programmes, and changes nothing of them. */
const HOLDERS: readonly StaffRole[] = ['provider', 'clinician', 'lawyer', 'carer']

export const READERS: readonly StaffRole[] = [...KEEPERS, ...HOLDERS]

/** Those whose OPENID may stand in a programme's `staff`. */
export const HOLDING_ROLES: readonly StaffRole[] = [...HOLDERS, 'socialWorker', 'stationKeeper']
