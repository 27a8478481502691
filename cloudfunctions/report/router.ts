import { router } from '../_kit/procedure'
import { addVoice } from './add-voice'
import { answerReport } from './answer-report'
import { correctReport } from './correct-report'
import { createReport } from './create-report'
import { dispatchReport } from './dispatch-report'
import { figures } from './figures'
import { finishReport } from './finish-report'
import { getReport } from './get-report'
import { board } from './list-board'
import { inbox } from './list-inbox'
import { mergeReports } from './merge-reports'
import { nearby } from './nearby'
import { readReport } from './read-report'
import { reviewPicture } from './review-picture'
import { reviewReport } from './review-report'
import { setObserver } from './set-observer'
import { start } from './start'
import { workOnReport } from './work-on-report'

export const reportRouter = router({
  start,
  nearby,
  create: createReport,
  addVoice,
  board,
  figures,
  get: getReport,
  answer: answerReport,
  inbox,
  read: readReport,
  review: reviewReport,
  reviewPicture,
  dispatch: dispatchReport,
  work: workOnReport,
  finish: finishReport,
  merge: mergeReports,
  correct: correctReport,
  setObserver,
})
export type ReportRouter = typeof reportRouter
