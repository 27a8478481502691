import { AppError } from '../errors'
import type { ReportState } from './schema'

type Step = { by: 'person' | 'worker'; to: Partial<Record<ReportState, ReportState>> }

/**
 * The whole life of a report as data. Anything not written here does not exist. A worker says that something is done,
 * with a picture; that it is really solved only the reporter or an observer says, so that nobody solves for the
 * statistics.
 */
export const STEPS = {
  show: { by: 'worker', to: { pending: 'open' } },
  refuse: {
    by: 'worker',
    to: {
      pending: 'refused',
      open: 'refused',
      dispatched: 'refused',
      working: 'refused',
      reopened: 'refused',
    },
  },
  dispatch: {
    by: 'worker',
    to: {
      pending: 'dispatched',
      open: 'dispatched',
      dispatched: 'dispatched',
      working: 'dispatched',
      reopened: 'dispatched',
    },
  },
  work: {
    by: 'worker',
    to: { pending: 'working', open: 'working', dispatched: 'working', reopened: 'working' },
  },
  finish: {
    by: 'worker',
    to: { pending: 'done', open: 'done', dispatched: 'done', working: 'done', reopened: 'done' },
  },
  merge: {
    by: 'worker',
    to: {
      pending: 'merged',
      open: 'merged',
      dispatched: 'merged',
      working: 'merged',
      reopened: 'merged',
    },
  },
  confirm: { by: 'person', to: { done: 'solved' } },
  deny: { by: 'person', to: { done: 'reopened', solved: 'reopened' } },
} as const satisfies Record<string, Step>

export type StepName = keyof typeof STEPS

const LIVE: readonly ReportState[] = ['open', 'dispatched', 'working', 'reopened']
const SHOWN: readonly ReportState[] = [...LIVE, 'done', 'solved']

/** True while others see it and it waits to be dealt with. */
export const isLive = (state: ReportState): boolean => LIVE.includes(state)

/** True when others may see it. */
export const isShown = (state: ReportState): boolean => SHOWN.includes(state)

export const canTake = (step: StepName, from: ReportState): boolean => Object.hasOwn(STEPS[step].to, from)

/** The state a step leads to. Throws REPORT_STEP_NOT_ALLOWED when it does not exist from here. */
export const nextState = (step: StepName, from: ReportState): ReportState => {
  const targets: Step['to'] = STEPS[step].to
  const to = targets[from]
  if (!to) throw new AppError('REPORT_STEP_NOT_ALLOWED', { message: `no ${step} from ${from}` })
  return to
}
