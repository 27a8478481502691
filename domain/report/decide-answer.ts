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

/** What else there is to know before points are owed. */
export type Doubts = {
  /** The photo was used before, or it is the reporter's own second report of the same thing. */
  isRepeat: boolean
  /** The same observer has confirmed enough of the same reporter lately. */
  isSamePair: boolean
}

/** True when somebody else than the reporter said, with a picture, that it was dealt with. */
const isDoneByAnother = ({ openid, history }: ReportDocument): boolean =>
  history.findLast(({ to }) => to === 'done')?.by !== openid

/**
 * Why the reporter is owed points; null when not: suggestions and hazards count once, after confirmation, and only
 * when two people stand behind it. Who reported, dealt with it and confirmed it all alone is owed nothing.
 */
const causeOf = (report: ReportDocument, { isRepeat, isSamePair }: Doubts): string | null => {
  if (report.pointsCause !== null) return report.pointsCause
  return isRepeat || isSamePair || !isDoneByAnother(report) ? null : `report:${report._id}`
}

/**
 * "Really solved" or "not yet", by the reporter or an observer; null: this request said so before. An observer's own
 * report is confirmed by themselves as by any reporter. Throws NOT_FOUND to anybody else, REPORT_STEP_NOT_ALLOWED.
 */
export const decideAnswer = (
  report: ReportDocument,
  actor: Actor,
  { solved, note, observer }: Answer,
  doubts: Doubts,
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
  const pointsCause = causeOf(report, doubts)
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

/** So many reports of one person may one observer confirm for points in so many days. */
const SAME_PAIR_MOST = 3
const SAME_PAIR_DAYS = 30

/**
 * True when this observer has confirmed enough of this reporter's reports lately for points: two who report and
 * confirm for each other earn no more by it. One's own word about one's own report makes no pair.
 */
export const isSamePair = (
  report: ReportDocument,
  observer: string,
  others: readonly ReportDocument[],
  now: Instant,
): boolean => {
  if (report.openid === observer) return false
  const since = addDays(dayOf(now), -SAME_PAIR_DAYS)
  const confirmed = others.filter(
    ({ _id, openid, pointsCause, history }) =>
      _id !== report._id &&
      openid === report.openid &&
      pointsCause !== null &&
      history.some(({ to, by, at }) => to === 'solved' && by === observer && at >= since),
  )
  return new Set(confirmed.map(({ _id }) => _id)).size >= SAME_PAIR_MOST
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
