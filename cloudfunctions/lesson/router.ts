import { router } from '../_kit/procedure'
import { addLearner } from './add-learner'
import { cardHistory } from './card-history'
import { confirmFor } from './confirm-for'
import { confirmSession } from './confirm-session'
import { decideMentor } from './decide-mentor'
import { deskCards } from './desk-cards'
import { dropLearner } from './drop-learner'
import { enrolLearner } from './enrol-learner'
import { joinClass } from './join-class'
import { listCards } from './list-cards'
import { offerTeaching } from './offer-teaching'
import { saveCard } from './save-card'
import { showLearning } from './show-learning'
import { showMentors } from './show-mentors'
import { showTeaching } from './show-teaching'
import { stopTeaching } from './stop-teaching'
import { teach } from './teach'

export const lessonRouter = router({
  cards: listCards,
  learning: showLearning,
  join: joinClass,
  confirm: confirmSession,
  offer: offerTeaching,
  stop: stopTeaching,
  teaching: showTeaching,
  addLearner,
  dropLearner,
  teach,
  mentors: showMentors,
  decideMentor,
  confirmFor,
  enrol: enrolLearner,
  deskCards,
  saveCard,
  history: cardHistory,
})
export type LessonRouter = typeof lessonRouter
