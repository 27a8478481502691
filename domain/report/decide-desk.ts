import type { Instant } from '../time'
import { type Actor, type ReportChange, stepTime, takeStep } from './change'
import type { ReportDocument, ReportPhoto } from './schema'

/** What a worker does with a report; each answers null when this very request did it before. */
export type Desk = { actor: Actor; name: string }

/** Shows a report to everybody. Throws REPORT_STEP_NOT_ALLOWED. */
export const decideShow = (report: ReportDocument, { actor }: Desk, now: Instant): ReportChange | null =>
  takeStep(report, { step: 'show', actor, why: '看过了，大家都能看到' }, now)

/** Refuses a report; the reporter reads why. */
export const decideRefuse = (
  report: ReportDocument,
  { actor }: Desk,
  reason: string,
  now: Instant,
): ReportChange | null =>
  takeStep(
    report,
    { step: 'refuse', actor, why: reason, set: { reason, tellVoices: report.voices > 0 } },
    now,
  )

type Order = { to: string; until: string; note: string }

/** Sends somebody to deal with it, until the end of a day. */
export const decideDispatch = (
  report: ReportDocument,
  { actor, name }: Desk,
  { to, until, note }: Order,
  now: Instant,
): ReportChange | null => {
  const dispatch = { to, until, note, byName: name, at: stepTime(report, now) }
  return takeStep(
    report,
    { step: 'dispatch', actor, why: `交给${to}，${until} 前处理`, set: { dispatch } },
    now,
  )
}

export const decideWork = (report: ReportDocument, { actor }: Desk, now: Instant): ReportChange | null =>
  takeStep(report, { step: 'work', actor, why: '开始处理了' }, now)

/** Done, with a picture of how it is now; the reporter and whoever added a voice are told. */
export const decideFinish = (
  report: ReportDocument,
  { actor }: Desk,
  { result, photos }: { result: string; photos: ReportPhoto[] },
  now: Instant,
): ReportChange | null =>
  takeStep(
    report,
    {
      step: 'finish',
      actor,
      why: result,
      set: {
        after: photos,
        reason: result,
        doneAt: stepTime(report, now),
        tellVoices: report.voices > 0,
      },
    },
    now,
  )

/** This report is the same as another; its voices go over there. */
export const decideMerge = (
  report: ReportDocument,
  { actor }: Desk,
  into: string,
  now: Instant,
): ReportChange | null =>
  takeStep(
    report,
    { step: 'merge', actor, why: '和另一条是同一件事，并到一起处理', set: { mergedInto: into } },
    now,
  )

type Correction = Pick<ReportDocument, 'kind' | 'category' | 'metres'>

/** Corrects what and where; null when nothing changes. */
export const decideCorrect = (
  report: ReportDocument,
  { kind, category, metres }: Correction,
  now: Instant,
): ReportChange | null => {
  if (report.kind === kind && report.category === category && report.metres === metres) return null
  const place =
    metres === report.metres
      ? {}
      : { metres, accuracy: null, placeBy: metres === null ? ('none' as const) : ('picked' as const) }
  return { set: { kind, category, ...place, updatedAt: stepTime(report, now) }, step: null }
}
