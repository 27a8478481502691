import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant, ZRequestId } from '../fields'
import { ZPictureState, ZUploadedFile } from '../picture/schema'

export const REPORT_KINDS = ['hazard', 'suggestion'] as const
export const ZReportKind = z.enum(REPORT_KINDS)
export type ReportKind = z.infer<typeof ZReportKind>

export const REPORT_CATEGORIES = [
  'road',
  'wire',
  'fire',
  'blocked',
  'light',
  'traffic',
  'hygiene',
  'facility',
  'service',
  'other',
] as const
export const ZReportCategory = z.enum(REPORT_CATEGORIES)
export type ReportCategory = z.infer<typeof ZReportCategory>

export const REPORT_STATES = [
  'pending',
  'open',
  'dispatched',
  'working',
  'done',
  'solved',
  'reopened',
  'refused',
  'merged',
] as const
export const ZReportState = z.enum(REPORT_STATES)
export type ReportState = z.infer<typeof ZReportState>

export const MOST_PHOTOS = 3
export const REPORT_LETTERS = 300
const ZReason = typedText(100)

const ZPhoto = z.object({
  id: ZId,
  fileId: z.string(),
  sha256: z.string().describe('of the kept bytes: the same photo is known by it'),
})
export type ReportPhoto = z.infer<typeof ZPhoto>

/** One change of state: who, when, why. */
export const ZReportStep = z.object({
  at: ZInstant,
  by: z.string(),
  to: ZReportState,
  why: z.string(),
  k: ZRequestId,
})
export type ReportStep = z.infer<typeof ZReportStep>

/** How the place became known: mapped from the phone's position, picked on the line, or not at all. */
export const ZPlaceBy = z.enum(['gps', 'picked', 'none'])

/**
 * `reports`: a hazard or a suggestion, one document with its state, its voices and its history. The place is metres
 * along the street, in tens; the phone's position itself never leaves the phone. Who adds a voice is kept as a token
 * nobody can read back, so that count and members are one truth in one place.
 */
export const ZReportDocument = z.object({
  _id: ZId,
  openid: z.string(),
  alias: z.string(),
  kind: ZReportKind,
  category: ZReportCategory,
  text: z.string(),
  check: z.enum(['pass', 'review', 'risky', 'unchecked']),
  metres: z.number().int().min(0).nullable(),
  accuracy: z.number().int().min(0).nullable().describe('of the place, metres; null: picked by hand'),
  placeBy: ZPlaceBy,
  photos: z.array(ZPhoto).max(MOST_PHOTOS),
  after: z.array(ZPhoto).max(MOST_PHOTOS),
  state: ZReportState,
  live: z.boolean().describe('others see it and it is not dealt with'),
  voices: z.number().int().min(0),
  voicers: z.array(z.string()),
  dispatch: z
    .object({ to: z.string(), until: ZDay, note: z.string(), byName: z.string(), at: ZInstant })
    .nullable(),
  reason: z.string().nullable().describe('why it was refused or what was done, as the reporter reads it'),
  mergedInto: ZId.nullable(),
  solvedBy: z.enum(['reporter', 'observer']).nullable(),
  solveMinutes: z.number().int().min(0).nullable(),
  pointsCause: z.string().nullable().describe('why its reporter is owed points; null: not owed'),
  pointsOwed: z.boolean().describe('the ledger is still to give them'),
  tellVoices: z.boolean().describe('those who added a voice are still to be told'),
  capturedAt: ZInstant,
  submittedAt: ZInstant,
  doneAt: ZInstant.nullable(),
  solvedAt: ZInstant.nullable(),
  updatedAt: ZInstant,
  k: ZRequestId,
  history: z.array(ZReportStep),
  v: z.number().int(),
})
export type ReportDocument = z.infer<typeof ZReportDocument>

/** `voices`: one row a person and record, by which they are told; what counts is the token in the record itself. */
export const ZVoiceDocument = z.object({
  _id: z.string(),
  record: ZId,
  openid: z.string(),
  at: ZInstant,
})
export type VoiceDocument = z.infer<typeof ZVoiceDocument>

/** `observers`: riders of the grid (微网格员, 幸福观察员) who may confirm that something is really solved. */
export const ZObserverDocument = z.object({
  _id: z.string(),
  openid: z.string(),
  grid: z.string().describe('id of a grid of the street, or a name staff gave before it had grids'),
  state: z.enum(['asked', 'active']).default('active').describe('asked: waits until staff admit them'),
  by: z.string(),
  at: ZInstant,
})
export type ObserverDocument = z.infer<typeof ZObserverDocument>

const ZStep = z.object({ at: ZInstant, to: ZReportState, why: z.string() })

/** What everybody sees of a report that may be seen: never who made it. */
export const ZReportView = z.object({
  id: ZId,
  kind: ZReportKind,
  category: ZReportCategory,
  text: z.string(),
  metres: z.number().nullable(),
  state: ZReportState,
  voices: z.number().int(),
  voiced: z.boolean(),
  mine: z.boolean(),
  photo: z.string().nullable().describe('file id of the first picture that may be seen'),
  after: z.string().nullable(),
  submittedAt: ZInstant,
  doneAt: ZInstant.nullable(),
  solvedAt: ZInstant.nullable(),
  updatedAt: ZInstant,
})
export type ReportView = z.infer<typeof ZReportView>

export const ZReportDetail = ZReportView.extend({
  photos: z.array(z.object({ fileId: z.string(), state: ZPictureState })),
  afters: z.array(z.string()),
  dispatch: z.object({ to: z.string(), until: ZDay }).nullable(),
  reason: z.string().nullable(),
  mergedInto: ZId.nullable(),
  steps: z.array(ZStep),
  canVoice: z.boolean(),
  canAnswer: z.boolean().describe('the caller may say whether it is really solved'),
  points: z.boolean().describe('points are on their way to the caller for it'),
})
export type ReportDetail = z.infer<typeof ZReportDetail>

export const ZStop = z.object({
  id: ZId,
  short: z.string(),
  metres: z.number(),
  position: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
})
export type Stop = z.infer<typeof ZStop>

export const ZStartOutput = z.object({
  now: ZInstant,
  lengthMetres: z.number(),
  stops: z.array(ZStop),
  templateIds: z.array(z.string()),
  observer: z.boolean(),
})

export const ZNearbyInput = z.object({
  kind: ZReportKind,
  category: ZReportCategory,
  metres: z.number().int().min(0).max(20_000),
})
export const ZReportsOutput = z.object({ now: ZInstant, reports: z.array(ZReportView) })

export const ZCreateReportInput = z
  .object({
    kind: ZReportKind,
    category: ZReportCategory.nullable().describe('null: guessed from the words'),
    text: z.string().trim().max(REPORT_LETTERS),
    photos: z.array(ZUploadedFile).max(MOST_PHOTOS),
    metres: z.number().int().min(0).max(20_000).nullable(),
    accuracy: z.number().min(0).max(100_000).nullable(),
    placeBy: ZPlaceBy,
    capturedAt: ZInstant,
  })
  .refine(({ text, photos }) => text !== '' || photos.length > 0, { message: 'say or show', path: ['text'] })
  .refine(({ metres, placeBy }) => (metres === null) === (placeBy === 'none'), {
    message: 'a place and how it is known belong together',
    path: ['metres'],
  })
export type CreateReportInput = z.infer<typeof ZCreateReportInput>
export const ZReportOutput = z.object({ report: ZReportDetail })
export const ZGetReportOutput = ZReportOutput.extend({ now: ZInstant })

export const ZReportIdInput = z.object({ reportId: ZId })
export const ZVoiceOutput = z.object({ voices: z.number().int(), voiced: z.boolean() })

export const BOARD_TABS = ['open', 'done', 'mine', 'confirm'] as const
export type BoardTab = (typeof BOARD_TABS)[number]
export const ZBoardInput = z.object({
  tab: z.enum(BOARD_TABS),
  before: ZInstant.nullable().describe('of the last row that was read; null: from the newest'),
})
export const ZBoardOutput = ZReportsOutput.extend({ more: z.boolean() })

export const ZFiguresOutput = z.object({
  reported: z.number().int(),
  solved: z.number().int(),
  done: z.number().int().describe('dealt with, nobody has confirmed it yet'),
  medianMinutes: z.number().int().nullable().describe('from report to confirmed solution; null: none yet'),
})
export type ReportFigures = z.infer<typeof ZFiguresOutput>

export const ZAnswerReportInput = z.object({
  reportId: ZId,
  solved: z.boolean(),
  note: z.string().trim().max(100).default(''),
})

export const INBOX_BOXES = ['pending', 'open', 'running', 'late', 'done', 'ended'] as const
export type InboxBox = (typeof INBOX_BOXES)[number]
export const ZInboxInput = z.object({ box: z.enum(INBOX_BOXES), after: ZInstant.nullable() })

export const ZInboxRow = ZReportView.extend({
  alias: z.string(),
  dispatch: z.object({ to: z.string(), until: ZDay }).nullable(),
  late: z.boolean(),
  picturesWaiting: z.number().int(),
})
export type InboxRow = z.infer<typeof ZInboxRow>
export const ZInboxOutput = z.object({ now: ZInstant, rows: z.array(ZInboxRow), more: z.boolean() })

export const ZDeskReport = ZInboxRow.extend({
  check: z.enum(['pass', 'review', 'risky', 'unchecked']),
  accuracy: z.number().nullable(),
  placeBy: ZPlaceBy,
  pictures: z.array(z.object({ id: ZId, fileId: z.string(), state: ZPictureState, after: z.boolean() })),
  dispatchNote: z.string().nullable(),
  reason: z.string().nullable(),
  mergedInto: ZId.nullable(),
  steps: z.array(ZStep),
  grid: z.string().nullable().describe('of its reporter, when they are an observer'),
  samePhotoAs: z.array(ZId).describe('other reports with the same picture'),
  capturedAt: ZInstant,
})
export type DeskReport = z.infer<typeof ZDeskReport>
export const ZDeskReportOutput = z.object({ now: ZInstant, report: ZDeskReport })

/** What a worker's step came to; the desk reads the rest anew. */
export const ZDeskStepOutput = z.object({ reportId: ZId, state: ZReportState })

export const ZReviewInput = z
  .object({ reportId: ZId, show: z.boolean(), reason: ZReason.optional() })
  .refine(({ show, reason }) => show || reason, { message: 'tell the reporter why', path: ['reason'] })
export const ZReviewPictureInput = z.object({ reportId: ZId, pictureId: ZId, show: z.boolean() })
export const ZDispatchInput = z.object({
  reportId: ZId,
  to: typedText(30),
  until: ZDay,
  note: z.string().trim().max(100).default(''),
})
export const ZFinishInput = z.object({
  reportId: ZId,
  result: ZReason,
  photos: z.array(ZUploadedFile).min(1).max(MOST_PHOTOS),
})
export const ZMergeInput = z.object({ reportId: ZId, into: ZId })
export const ZCorrectInput = z.object({
  reportId: ZId,
  kind: ZReportKind,
  category: ZReportCategory,
  metres: z.number().int().min(0).max(20_000).nullable(),
})
export const ZSetObserverOutput = z.object({ grid: z.string().nullable() })
export const ZSetObserverInput = z.object({
  reportId: ZId.describe('a report of the person who is meant: staff know nobody by OPENID'),
  grid: z.string().trim().max(20).describe('empty: no observer any more'),
})
