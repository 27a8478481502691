import { isAllowed, type Role } from '../../domain/access/roles'
import { AppError } from '../../domain/errors'
import type { StaffDocument } from '../../domain/person/schema'
import type { ProgrammeItem } from '../../domain/street/schema'

type StaffRole = Exclude<Role, 'rider'>

/** Who looks after every session of the street. */
export const KEEPERS: readonly StaffRole[] = ['stationKeeper', 'socialWorker', 'supervisor']

/** Who stands at the door of a session: its keepers, and those who hold it. */
export const DOOR: readonly StaffRole[] = [...KEEPERS, 'provider', 'clinician', 'lawyer', 'carer']

/** Whether this member of staff holds the programme: reads answers and notes of it. */
export const holds = (programme: Pick<ProgrammeItem, 'staff'> | null, staff: StaffDocument): boolean =>
  programme?.staff.includes(staff._id) ?? false

/** A provider opens their own programmes alone; throws NOT_ALLOWED. */
export const checkDoor = (programme: Pick<ProgrammeItem, 'staff'> | null, staff: StaffDocument): void => {
  if (!isAllowed(staff.roles, KEEPERS) && !holds(programme, staff)) throw new AppError('NOT_ALLOWED')
}
