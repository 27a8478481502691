import { applyChange, type ReportChange } from '../../../../domain/report/change'
import { decideAnswer } from '../../../../domain/report/decide-answer'
import { decideFinish, decideMerge } from '../../../../domain/report/decide-desk'
import { newReport } from '../../../../domain/report/new-report'
import type { ReportDocument } from '../../../../domain/report/schema'
import { LATER, NOON, type Scene } from '../scene'

const photo = (id: string) => ({ id, fileId: `cloud://local/kept/report/${id}.jpg`, sha256: id })
const input = {
  kind: 'hazard' as const,
  category: 'road' as const,
  text: '井盖松了',
  photos: [],
  metres: 120,
  accuracy: null,
  placeBy: 'picked' as const,
  capturedAt: NOON,
}
const reported = (id: string): ReportDocument =>
  newReport(
    input,
    {
      id,
      openid: 'rider',
      alias: '骑手 X7K2',
      k: `request-${id}-1`,
      check: 'pass',
      photos: [photo('before')],
    },
    NOON,
  )
const after = (report: ReportDocument, change: ReportChange | null): ReportDocument => {
  if (!change) throw new Error('this report has not taken this step yet')
  return applyChange(report, change)
}
const desk = (k: string) => ({ actor: { openid: 'tian', k }, name: '田老师' })

const open: ReportDocument = { ...reported('open'), voices: 2, voicers: ['token-1', 'token-2'] }
const mended = { result: '换了新的', photos: [photo('after')] }
const done = after(reported('done'), decideFinish(reported('done'), desk('request-done-2'), mended, LATER))
const yes = { solved: true, note: '', observer: false }
const solved = after(
  done,
  decideAnswer(
    done,
    { openid: 'rider', k: 'request-solved-3' },
    yes,
    { isRepeat: false, isSamePair: false },
    LATER,
  ),
)
const merged = after(
  reported('merged'),
  decideMerge(reported('merged'), desk('request-merged-2'), 'open', LATER),
)

const kept = (id: string) => ({
  _id: id,
  fileId: `cloud://local/kept/report/${id}.jpg`,
  openid: 'rider',
  place: 'report',
  record: 'open',
  state: 'passed' as const,
  by: 'check' as const,
  traceId: null,
  asked: 1,
  askedAt: NOON,
  takenAt: NOON,
})

/** Reports that are open, dealt with, confirmed, and the same as another. */
export const REPORT_SCENE: Scene = {
  documents: {
    reports: [open, done, { ...solved, _id: 'solved' }, merged],
    pictures: [kept('before'), kept('after')],
  },
  breaks: [
    ['report-counts-its-voices', 'reports', 'open', { voices: 3 }],
    ['report-counts-its-voices', 'reports', 'open', { voicers: ['token-1', 'token-1'] }],
    ['report-tells-its-history', 'reports', 'open', { state: 'working' }],
    ['report-live-by-state', 'reports', 'open', { live: false }],
    ['report-live-by-state', 'reports', 'done', { live: true }],
    ['report-done-with-picture', 'reports', 'done', { after: [] }],
    ['report-done-with-picture', 'reports', 'done', { doneAt: null }],
    ['report-done-with-picture', 'reports', 'done', { solvedAt: LATER }],
    ['report-done-with-picture', 'reports', 'solved', { solvedBy: null }],
    ['report-done-with-picture', 'reports', 'solved', { solveMinutes: null }],
    ['report-pictures-are-registered', 'reports', 'open', { photos: [photo('before'), photo('other')] }],
    ['report-pictures-are-registered', 'reports', 'done', { after: [photo('other')] }],
    ['report-merged-somewhere', 'reports', 'merged', { mergedInto: null }],
    ['report-merged-somewhere', 'reports', 'open', { mergedInto: 'done' }],
  ],
}
