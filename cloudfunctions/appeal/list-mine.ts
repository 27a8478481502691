import { hotlinesFirst } from '../../domain/appeal/hotlines'
import { promiseText } from '../../domain/appeal/promise'
import { ZListMyAppealsOutput } from '../../domain/appeal/schema'
import { summaryOf } from '../../domain/appeal/views'
import { templateIdsOf } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { openerOf } from '../_store/thread-seal'
import { findStreet, listAppealsOf } from './repository'

export const listMine = riderProcedure('The latest fifty appeals of the caller and when an answer comes now')
  .output(ZListMyAppealsOutput)
  .query(async ({ ctx }) => {
    const [appeals, street] = await Promise.all([listAppealsOf(ctx.openid), findStreet()])
    return {
      appeals: appeals.map((appeal) => summaryOf(appeal, { textOf: openerOf(appeal._id), now: ctx.now })),
      templateIds: templateIdsOf('appealAnswered'),
      promise: promiseText(ctx.now, street),
      hotlines: hotlinesFirst(street.hotlines),
    }
  })
