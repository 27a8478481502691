import { ZWallInput, ZWallOutput } from '../../domain/wall/schema'
import { workView } from '../../domain/wall/views'
import { templateIdsOf } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { listOfPerson, listShown, PAGE } from './repository'
import { viewerOf } from './viewer'

/** One operation. */
export const listWall = riderProcedure('The culture wall, chosen works first, or the works of the caller')
  .input(ZWallInput)
  .output(ZWallOutput)
  .query(async ({ ctx: { openid, now }, input: { tab, skip } }) => {
    const found = tab === 'mine' ? await listOfPerson(openid, skip) : await listShown(skip)
    return {
      now,
      more: found.length > PAGE,
      templateIds: templateIdsOf('reviewDone'),
      works: found.slice(0, PAGE).map((facts) => workView(facts, viewerOf(openid, facts.work._id))),
    }
  })
