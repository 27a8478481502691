import { AppError } from '../errors'
import type { Instant } from '../time'
import { guessCategory } from './guess-category'
import { roundPlace } from './place-on-street'
import type { CreateReportInput, ReportDocument, ReportPhoto } from './schema'

type Facts = {
  id: string
  openid: string
  alias: string
  k: string
  check: ReportDocument['check']
  photos: ReportPhoto[]
}

/**
 * A new report. Others see it at once when its words passed the check (its pictures have a check of their own);
 * anything else waits for a worker. A phone's clock is believed about the past alone.
 */
export const newReport = (input: CreateReportInput, facts: Facts, now: Instant): ReportDocument => {
  const state = facts.check === 'pass' ? 'open' : 'pending'
  const { id, openid, alias, k, check, photos } = facts
  return {
    _id: id,
    openid,
    alias,
    kind: input.kind,
    category: input.category ?? guessCategory(input.text),
    text: input.text,
    check,
    metres: input.metres === null ? null : roundPlace(input.metres),
    accuracy: input.accuracy === null ? null : Math.ceil(input.accuracy),
    placeBy: input.placeBy,
    photos,
    after: [],
    state,
    live: state === 'open',
    voices: 0,
    voicers: [],
    dispatch: null,
    reason: null,
    mergedInto: null,
    solvedBy: null,
    solveMinutes: null,
    pointsCause: null,
    pointsOwed: false,
    tellVoices: false,
    capturedAt: input.capturedAt < now ? input.capturedAt : now,
    submittedAt: now,
    doneAt: null,
    solvedAt: null,
    updatedAt: now,
    k,
    history: [{ at: now, by: openid, to: state, why: '', k }],
    v: 1,
  }
}

/** Throws REQUEST_ID_REUSED when the same request id reported something else. */
export const guardSameReport = (
  report: ReportDocument,
  input: CreateReportInput,
  photoIds: readonly string[],
): void => {
  const isSame =
    report.text === input.text &&
    report.kind === input.kind &&
    report.photos.length === photoIds.length &&
    report.photos.every(({ id }, index) => id === photoIds[index])
  if (!isSame) throw new AppError('REQUEST_ID_REUSED')
}
