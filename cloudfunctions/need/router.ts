import { router } from '../_kit/procedure'
import { answerSurvey } from './answer-survey'
import { deskWishes } from './desk-wishes'
import { findSimilar } from './find-similar'
import { listChanges } from './list-changes'
import { listSurveys } from './list-surveys'
import { listWishes } from './list-wishes'
import { makeWish } from './make-wish'
import { nextSurvey } from './next-survey'
import { reviewWish } from './review-wish'
import { saveSurvey } from './save-survey'
import { surveyResult } from './survey-result'
import { switchSurvey } from './switch-survey'
import { vote } from './vote'
import { writeChange } from './write-change'

export const needRouter = router({
  wishes: listWishes,
  changes: listChanges,
  similar: findSimilar,
  wish: makeWish,
  vote,
  nextSurvey,
  answerSurvey,
  deskWishes,
  review: reviewWish,
  writeChange,
  surveys: listSurveys,
  saveSurvey,
  switchSurvey,
  surveyResult,
})
export type NeedRouter = typeof needRouter
