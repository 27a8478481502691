import { type Assistance, ZMyAssistanceOutput } from '../../domain/assistance/schema'
import { mineView } from '../../domain/assistance/views'
import { templateIdsOf } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { adoptByPhone } from '../_store/assistance-adopt'
import { openNeed, stepOpener } from '../_store/assistance-seal'
import { onDutyName } from '../_store/duty-shifts'
import { findPhoneOf, listHandled, listOf } from './repository'

const viewOf = (request: Assistance, openid: string) => {
  const card = openNeed(request)
  return card ? [mineView(request, card, { openid, open: stepOpener(request._id) })] : []
}

/**
 * Four operations. What was opened for the caller's number before they came is theirs from now on (two more, once).
 */
export const getMine = riderProcedure('The requests of the caller and for whom they asked, with every step')
  .output(ZMyAssistanceOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const [phone, duty, handled] = await Promise.all([
      findPhoneOf(openid),
      onDutyName(openid, now),
      listHandled(openid),
    ])
    const waiting = phone ? `phone:${phone._id}` : openid
    const found = await listOf([...new Set([openid, waiting])])
    const requests = await adoptByPhone(found, waiting, openid)
    return {
      now,
      hasPhone: phone !== null,
      requests: requests.flatMap((request) => viewOf(request, openid)),
      onDuty: duty !== null || handled.length > 0,
      templateIds: templateIdsOf('assistanceMoved'),
    }
  })
