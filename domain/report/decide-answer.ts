import { AppError } from '../errors'
import { addDays, dayOf, type Instant, minutesBetween } from '../time'
import { type Actor, type ReportChange, stepTime, takeStep } from './change'
import type { ReportDocument } from './schema'

/** After this a solved report stays solved; what is broken again is a new one. */
const REOPEN_DAYS = 30

export type Answer = { solved: boolean; note: string; observer: boolean }

/** Whether this person may say that it is really solved, or not yet. */
export const canAnswer = (
  report: ReportDocument,
  { openid, observer }: { openid: string; observer: boolean },
  now: Instant,
): boolean => {
  if (report.openid !== openid && !observer) return false
  if (report.state === 'done') return true
  const { solvedAt, state } = report
  return state === 'solved' && solvedAt !== null && now < addDays(dayOf(solvedAt), REOPEN_DAYS)
}

/**
 * Why the reporter is owed points; null when not: suggestions and hazards count once, after confirmation, and neither
 * a photo that was used before nor one's own second report of the same thing.
 */
const causeOf = (report: ReportDocument, isRepeat: boolean): string | null =>
  report.pointsCause ?? (isRepeat ? null : `report:${report._id}`)

/**
 * "Really solved" or "not yet", by the reporter or an observer; null: this request said so before. An observer's own
 * report is confirmed by themselves as by any reporter. Throws NOT_FOUND to anybody else, REPORT_STEP_NOT_ALLOWED.
 */
export const decideAnswer = (
  report: ReportDocument,
  actor: Actor,
  { solved, note, observer }: Answer,
  isRepeat: boolean,
  now: Instant,
): ReportChange | null => {
  const { openid, k } = actor
  if (report.openid !== openid && !observer) throw new AppError('NOT_FOUND', { field: 'reportId' })
  const isReplay = report.history.some((step) => step.k === k)
  if (!isReplay && !canAnswer(report, { openid, observer }, now)) {
    throw new AppError('REPORT_STEP_NOT_ALLOWED')
  }
  const who = report.openid === openid ? '上报的人' : '观察员'
  if (!solved) {
    const why = note === '' ? `${who}说还没解决` : `${who}说还没解决：${note}`
    const set = { doneAt: null, solvedAt: null, solvedBy: null, solveMinutes: null, tellVoices: false }
    return takeStep(report, { step: 'deny', actor, why, set }, now)
  }
  const at = stepTime(report, now)
  const pointsCause = causeOf(report, isRepeat)
  return takeStep(
    report,
    {
      step: 'confirm',
      actor,
      why: `${who}确认解决了`,
      set: {
        solvedAt: at,
        solvedBy: report.openid === openid ? 'reporter' : 'observer',
        solveMinutes: Math.max(0, minutesBetween(report.submittedAt, at)),
        pointsCause,
        pointsOwed: pointsCause !== null && report.pointsCause === null,
      },
    },
    now,
  )
}

const SAME_SPOT_METRES = 50
const SAME_DAYS = 30

/** True when another of these reports has the same photo, or is the reporter's own of the same thing at the same time. */
export const isRepeatOf = (report: ReportDocument, others: readonly ReportDocument[]): boolean => {
  const hashes = new Set(report.photos.map(({ sha256 }) => sha256))
  const since = addDays(dayOf(report.submittedAt), -SAME_DAYS)
  return others.some((other) => {
    if (other._id === report._id || other.submittedAt > report.submittedAt) return false
    if (other.photos.some(({ sha256 }) => hashes.has(sha256))) return true
    const isOwn = other.openid === report.openid && other.category === report.category
    if (!isOwn || other.submittedAt < since || other.pointsCause === null) return false
    if (other.metres === null || report.metres === null) return other.metres === report.metres
    return Math.abs(other.metres - report.metres) <= SAME_SPOT_METRES
  })
}
