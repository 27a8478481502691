import { AppError } from '../errors'
import type { WorkState } from './schema'

/** The life of a work as data. A person looks at every work before others see it; its author may always take it down. */
export const WORK_STEPS: Record<WorkState, readonly WorkState[]> = {
  pending: ['shown', 'declined', 'withdrawn'],
  shown: ['hidden', 'withdrawn'],
  declined: ['shown', 'withdrawn'],
  hidden: ['shown', 'withdrawn'],
  withdrawn: [],
}

/** Throws WORK_STEP_NOT_ALLOWED. */
export const guardStep = (from: WorkState, to: WorkState): void => {
  if (!WORK_STEPS[from].includes(to)) {
    throw new AppError('WORK_STEP_NOT_ALLOWED', { message: `a work does not go from ${from} to ${to}` })
  }
}
