import type { FacilityState } from '../../../domain/station/schema'

/** What one may say of a facility, the good news first. */
export const FACILITY_STATES_ORDER: readonly FacilityState[] = ['ok', 'busy', 'broken', 'closed']
