import { router } from '../_kit/procedure'
import { deliverPledge } from './deliver-pledge'
import { listMinutes } from './list-minutes'
import { listForDesk, listPartners } from './list-partners'
import { reviewPicture } from './review-picture'
import { saveMinutes } from './save-minutes'
import { savePledge } from './save-pledge'

export const partnerRouter = router({
  list: listPartners,
  listForDesk,
  reviewPicture,
  savePledge,
  deliver: deliverPledge,
  saveMinutes,
  listMinutes,
})
export type PartnerRouter = typeof partnerRouter
