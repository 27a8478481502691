import { AppError } from '../errors'
import type { WishState } from './schema'

/** The life of a wish as data: from where to where. What is not written here does not exist. */
export const WISH_STEPS: Record<WishState, readonly WishState[]> = {
  pending: ['open', 'adopted', 'declined', 'hidden'],
  open: ['adopted', 'changed', 'declined', 'hidden'],
  adopted: ['changed', 'declined'],
  declined: ['open', 'adopted', 'changed'],
  hidden: ['open'],
  changed: [],
}

const SHOWN: readonly WishState[] = ['open', 'adopted', 'changed', 'declined']
const VOTED: readonly WishState[] = ['open', 'adopted']

export const isShown = (state: WishState): boolean => SHOWN.includes(state)

/** True while votes are taken. */
export const takesVotes = (state: WishState): boolean => VOTED.includes(state)

/** Throws REPORT_STEP_NOT_ALLOWED. */
export const guardStep = (from: WishState, to: WishState): void => {
  if (!WISH_STEPS[from].includes(to)) {
    throw new AppError('REPORT_STEP_NOT_ALLOWED', { message: `a wish does not go from ${from} to ${to}` })
  }
}
