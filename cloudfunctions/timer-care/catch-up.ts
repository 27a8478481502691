import { runSteps } from '../_kit/run-steps'
import { settlePeriods } from './settle-periods'
import { tellClinicOpen } from './tell-clinic-open'

/**
 * Catches up with what nobody has been told or what a call that died left behind, for clinic and childcare.
 */
export const catchUp = runSteps({ tellClinicOpen, settlePeriods })
