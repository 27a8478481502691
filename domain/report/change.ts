import { AppError } from '../errors'
import { type Instant, toInstant } from '../time'
import type { ReportDocument, ReportStep } from './schema'
import { isLive, nextState, type StepName } from './transitions'

/** One step on a report as data: fields to set, the step for its history. Stored by one conditional update on `v`. */
export type ReportChange = {
  set: Partial<Omit<ReportDocument, '_id' | 'openid' | 'history' | 'v'>>
  step: ReportStep | null
}

export type Actor = { openid: string; k: string }

/** The document after the change, as the database holds it once the update went through. */
export const applyChange = (report: ReportDocument, { set, step }: ReportChange): ReportDocument => ({
  ...report,
  ...set,
  history: step ? [...report.history, step] : report.history,
  v: report.v + 1,
})

/** The time of the next step: later than what is in the document, though clocks of instances differ. */
export const stepTime = (report: ReportDocument, now: Instant): Instant =>
  now > report.updatedAt ? now : toInstant(Date.parse(report.updatedAt) + 1)

/** True when this request took this step before; throws REQUEST_ID_REUSED when it did something else. */
export const wasTaken = (report: ReportDocument, { openid, k }: Actor, to: string, why: string): boolean => {
  const known = report.history.find((step) => step.k === k)
  if (!known) return false
  if (known.by !== openid || known.to !== to || known.why !== why) throw new AppError('REQUEST_ID_REUSED')
  return true
}

type Wish = {
  step: StepName
  actor: Actor
  /** What the reporter reads in the history. */
  why: string
  set?: ReportChange['set']
}

/** The step as a change; null when this very request took it before. Throws REPORT_STEP_NOT_ALLOWED. */
export const takeStep = (
  report: ReportDocument,
  { step, actor, why, set = {} }: Wish,
  now: Instant,
): ReportChange | null => {
  const known = report.history.find(({ k }) => k === actor.k)
  if (known) {
    wasTaken(report, actor, known.to, why)
    return null
  }
  const to = nextState(step, report.state)
  const at = stepTime(report, now)
  return {
    set: { ...set, state: to, live: isLive(to), updatedAt: at },
    step: { at, by: actor.openid, to, why, k: actor.k },
  }
}
