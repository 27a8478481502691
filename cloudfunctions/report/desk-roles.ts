import type { Role } from '../../domain/access/roles'

/** Who deals with reports. */
export const DESK: readonly Exclude<Role, 'rider'>[] = [
  'socialWorker',
  'stationKeeper',
  'supervisor',
  'admin',
]
