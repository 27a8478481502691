import { adoptAppeal } from '../../domain/appeal/adopt'
import { caughtUp } from '../../domain/appeal/catch-up'
import { hotlinesFirst } from '../../domain/appeal/hotlines'
import { promiseText } from '../../domain/appeal/promise'
import { type AppealDocument, ZListMyAppealsOutput } from '../../domain/appeal/schema'
import { summaryOf } from '../../domain/appeal/views'
import { templateIdsOf } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { adopt } from '../_store/adopt-appeals'
import { readPromises } from '../_store/appeal-store'
import { PHONE_PERSON } from '../_store/tell-appeal'
import { openerOf } from '../_store/thread-seal'
import { findPerson, listAppealsOf } from './repository'

/** An appeal that was opened for the caller's number becomes theirs; one that moves meanwhile is shown next time. */
const own = async (appeal: AppealDocument, openid: string): Promise<AppealDocument[]> => {
  if (appeal.openid === openid) return [appeal]
  return (await adopt(appeal, openid)) ? [adoptAppeal(appeal, openid)] : []
}

/** Three operations; two more for an appeal somebody opened for the caller, once. */
export const listMine = riderProcedure('The latest fifty appeals of the caller and when an answer comes now')
  .output(ZListMyAppealsOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const [person, { street, rules }] = await Promise.all([findPerson(openid), readPromises(now)])
    const index = person?.phoneIndex
    const found = await listAppealsOf(index ? [openid, `${PHONE_PERSON}${index}`] : [openid])
    const appeals = (await Promise.all(found.map((appeal) => own(appeal, openid)))).flat()
    return {
      appeals: appeals.map((appeal) =>
        summaryOf(caughtUp(appeal, now), { textOf: openerOf(appeal._id), now }),
      ),
      templateIds: templateIdsOf('appealAnswered'),
      promise: promiseText(now, rules),
      hotlines: hotlinesFirst(street.hotlines),
    }
  })
