import type { Role } from '../../domain/access/roles'

/** Who plans activities and says who was there. */
export const ORGANISERS: readonly Exclude<Role, 'rider'>[] = ['socialWorker', 'supervisor', 'admin']
