import type { PictureDocument, PictureState } from '../picture/schema'
import { dayOf, type Instant } from '../time'
import { canAnswer } from './decide-answer'
import type { DeskReport, InboxRow, ReportDetail, ReportDocument, ReportPhoto, ReportView } from './schema'
import { isLive, isShown } from './transitions'

/** A report with what is known of its pictures. */
export type ReportFacts = { report: ReportDocument; pictures: readonly PictureDocument[] }

/** Who looks: their OPENID, the token of their voice for this report, and whether they are an observer. */
export type Viewer = { openid: string; token: string; observer: boolean }

const stateOf = ({ id }: ReportPhoto, pictures: readonly PictureDocument[]): PictureState =>
  pictures.find(({ _id }) => _id === id)?.state ?? 'pending'

/** File ids a person may see: what passed, and one's own unless it was refused. */
const visible = (
  photos: readonly ReportPhoto[],
  pictures: readonly PictureDocument[],
  own: boolean,
): string[] =>
  photos
    .filter((photo) => {
      const state = stateOf(photo, pictures)
      return state === 'passed' || (own && state === 'pending')
    })
    .map(({ fileId }) => fileId)

/** True when this person may see the report at all. */
export const maySee = ({ state, openid }: ReportDocument, viewer: string): boolean =>
  openid === viewer || isShown(state)

/** A row of a list, for everybody. */
export const reportView = ({ report, pictures }: ReportFacts, viewer: Viewer): ReportView => {
  const mine = report.openid === viewer.openid
  return {
    id: report._id,
    kind: report.kind,
    category: report.category,
    text: report.text,
    metres: report.metres,
    state: report.state,
    voices: report.voices,
    voiced: report.voicers.includes(viewer.token),
    mine,
    photo: visible(report.photos, pictures, mine)[0] ?? null,
    after: visible(report.after, pictures, false)[0] ?? null,
    submittedAt: report.submittedAt,
    doneAt: report.doneAt,
    solvedAt: report.solvedAt,
    updatedAt: report.updatedAt,
  }
}

const stepsOf = ({ history }: ReportDocument) => history.map(({ at, to, why }) => ({ at, to, why }))

/** One report, for its reporter or anybody who may see it. */
export const reportDetail = (facts: ReportFacts, viewer: Viewer, now: Instant): ReportDetail => {
  const { report, pictures } = facts
  const row = reportView(facts, viewer)
  const { dispatch, photos, after } = report
  return {
    ...row,
    photos: photos
      .map((photo) => ({ fileId: photo.fileId, state: stateOf(photo, pictures) }))
      .filter(({ state }) => state === 'passed' || (row.mine && state === 'pending')),
    afters: visible(after, pictures, false),
    dispatch: dispatch && { to: dispatch.to, until: dispatch.until },
    reason: report.reason,
    mergedInto: report.mergedInto,
    steps: stepsOf(report),
    canVoice: isLive(report.state) && !row.mine,
    canAnswer: canAnswer(report, viewer, now),
    points: row.mine && report.pointsCause !== null,
  }
}

const isLate = ({ state, dispatch }: ReportDocument, now: Instant): boolean =>
  isLive(state) && dispatch !== null && dispatch.until < dayOf(now)

/** Somebody who has made nothing and voiced nothing: the desk sees reports as nobody's. */
const NOBODY: Viewer = { openid: '', token: '', observer: false }

/** A row of the desk's inbox: every picture is seen there, the reporter only by their alias. */
export const inboxRow = (facts: ReportFacts, now: Instant): InboxRow => {
  const { report, pictures } = facts
  const { dispatch, photos, after } = report
  return {
    ...reportView(facts, NOBODY),
    photo: photos[0]?.fileId ?? null,
    after: after[0]?.fileId ?? null,
    alias: report.alias,
    dispatch: dispatch && { to: dispatch.to, until: dispatch.until },
    late: isLate(report, now),
    picturesWaiting: [...photos, ...after].filter((photo) => stateOf(photo, pictures) === 'pending').length,
  }
}

type DeskFacts = ReportFacts & { grid: string | null; samePhotoAs: string[] }

/** One report for the desk. */
export const deskReport = (facts: DeskFacts, now: Instant): DeskReport => {
  const { report, pictures, grid, samePhotoAs } = facts
  const show = (photo: ReportPhoto, after: boolean) => ({
    id: photo.id,
    fileId: photo.fileId,
    state: stateOf(photo, pictures),
    after,
  })
  return {
    ...inboxRow(facts, now),
    check: report.check,
    accuracy: report.accuracy,
    placeBy: report.placeBy,
    pictures: [
      ...report.photos.map((photo) => show(photo, false)),
      ...report.after.map((photo) => show(photo, true)),
    ],
    dispatchNote: report.dispatch?.note ?? null,
    reason: report.reason,
    mergedInto: report.mergedInto,
    steps: stepsOf(report),
    grid,
    samePhotoAs: [...new Set(samePhotoAs)],
    capturedAt: report.capturedAt,
  }
}
