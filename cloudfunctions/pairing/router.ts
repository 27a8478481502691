import { router } from '../_kit/procedure'
import { answerOffer } from './answer-offer'
import { arrive } from './arrive'
import { callElder } from './call-elder'
import { changeMine } from './change-mine'
import { changePair } from './change-pair'
import { closeElder } from './close-elder'
import { handleAlarm } from './handle-alarm'
import { leave } from './leave'
import { listElders } from './list-elders'
import { listMine } from './list-mine'
import { offerPair } from './offer-pair'
import { previewPlan } from './preview-plan'
import { readElder } from './read-elder'
import { registerElder } from './register-elder'
import { saveElder } from './save-elder'
import { savePlan } from './save-plan'
import { showDesk } from './show-desk'
import { showRiderPhone } from './show-rider-phone'

export const pairingRouter = router({
  mine: listMine,
  answer: answerOffer,
  changeMine,
  arrive,
  leave,
  elders: listElders,
  read: readElder,
  register: registerElder,
  save: saveElder,
  close: closeElder,
  preview: previewPlan,
  offer: offerPair,
  plan: savePlan,
  change: changePair,
  keepCall: callElder,
  desk: showDesk,
  handle: handleAlarm,
  riderPhone: showRiderPhone,
})
export type PairingRouter = typeof pairingRouter
