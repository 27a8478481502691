import type { Role } from '../../domain/access/roles'

/** Who answers wishes and asks questions. */
export const DESK: readonly Exclude<Role, 'rider'>[] = ['socialWorker', 'supervisor', 'admin']
