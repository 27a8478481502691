import { AppError } from '../../domain/errors'
import { ZWorkIdInput, ZWorkOutput } from '../../domain/wall/schema'
import { maySeeWork, workDetail } from '../../domain/wall/views'
import { riderProcedure } from '../_kit/procedure'
import { findFacts } from './repository'
import { viewerOf } from './viewer'

export const getWork = riderProcedure('One work of the wall as the caller may see it')
  .input(ZWorkIdInput)
  .output(ZWorkOutput)
  .query(async ({ ctx: { openid, now }, input: { workId } }) => {
    const facts = await findFacts(workId)
    if (!facts || !maySeeWork(facts.work, openid)) throw new AppError('NOT_FOUND', { field: 'workId' })
    return { now, work: workDetail(facts, viewerOf(openid, workId)) }
  })
