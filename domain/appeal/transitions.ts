import { AppError } from '../errors'
import type { AppealState } from './schema'

type Step = { by: 'person' | 'worker'; to: Partial<Record<AppealState, AppealState>> }

/**
 * The whole life of an appeal as data: which step leads from where to where, and whose step it is. Anything not
 * written here does not exist. Only the person closes: a case closed by a worker would be closed for the statistics.
 */
export const STEPS = {
  accept: { by: 'worker', to: { submitted: 'accepted', reopened: 'accepted' } },
  reply: {
    by: 'worker',
    to: {
      submitted: 'answered',
      reopened: 'answered',
      accepted: 'answered',
      working: 'answered',
      waiting: 'answered',
      answered: 'answered',
      referred: 'answered',
    },
  },
  ask: { by: 'worker', to: { accepted: 'waiting', working: 'waiting', answered: 'waiting' } },
  refer: {
    by: 'worker',
    to: { accepted: 'referred', working: 'referred', waiting: 'referred', answered: 'referred' },
  },
  send: {
    by: 'person',
    to: {
      submitted: 'submitted',
      reopened: 'reopened',
      accepted: 'accepted',
      working: 'working',
      referred: 'referred',
      waiting: 'working',
      answered: 'working',
    },
  },
  close: {
    by: 'person',
    to: {
      submitted: 'closed',
      reopened: 'closed',
      accepted: 'closed',
      working: 'closed',
      waiting: 'closed',
      answered: 'closed',
      referred: 'closed',
    },
  },
  reopen: { by: 'person', to: { closed: 'reopened' } },
} as const satisfies Record<string, Step>

export type StepName = keyof typeof STEPS

/** True when the state machine has this step from here. */
export const canTake = (step: StepName, from: AppealState): boolean => Object.hasOwn(STEPS[step].to, from)

/** The state a step leads to. Throws APPEAL_STEP_NOT_ALLOWED when it does not exist from here. */
export const nextState = (step: StepName, from: AppealState): AppealState => {
  const targets: Step['to'] = STEPS[step].to
  const to = targets[from]
  if (!to) throw new AppError('APPEAL_STEP_NOT_ALLOWED', { message: `no ${step} from ${from}` })
  return to
}
