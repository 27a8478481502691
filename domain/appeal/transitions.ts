import { AppError } from '../errors'
import type { AppealState } from './schema'

type Step = { by: 'person' | 'worker' | 'clock'; to: Partial<Record<AppealState, AppealState>> }

/**
 * The whole life of an appeal as data: which step leads from where to where, and whose step it is. Anything not
 * written here does not exist. Only the person's word closes as solved or not; `giveUp` (three tries on different days
 * that reached nobody) and `merge` (it goes on in another of theirs) close too and are counted apart.
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
  ask: {
    by: 'worker',
    to: {
      submitted: 'waiting',
      reopened: 'waiting',
      accepted: 'waiting',
      working: 'waiting',
      waiting: 'waiting',
      answered: 'waiting',
      referred: 'waiting',
    },
  },
  handOver: {
    by: 'worker',
    to: {
      submitted: 'accepted',
      reopened: 'accepted',
      accepted: 'accepted',
      working: 'working',
      waiting: 'waiting',
      answered: 'answered',
      referred: 'referred',
    },
  },
  release: {
    by: 'worker',
    to: {
      accepted: 'submitted',
      working: 'submitted',
      waiting: 'submitted',
      answered: 'submitted',
      referred: 'submitted',
    },
  },
  lapse: { by: 'clock', to: { accepted: 'submitted', working: 'submitted', referred: 'submitted' } },
  giveUp: { by: 'worker', to: { waiting: 'closed', answered: 'closed' } },
  merge: {
    by: 'worker',
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
  returned: {
    by: 'worker',
    to: {
      submitted: 'submitted',
      reopened: 'reopened',
      accepted: 'working',
      working: 'working',
      waiting: 'working',
      answered: 'working',
      referred: 'working',
    },
  },
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
