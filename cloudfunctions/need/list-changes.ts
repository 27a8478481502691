import { ZListChangesInput, ZListChangesOutput } from '../../domain/need/schema'
import { changeView } from '../../domain/need/wish'
import { riderProcedure } from '../_kit/procedure'
import { listChanges as listPage, PAGE } from './repository'

export const listChanges = riderProcedure('What became different because somebody said so, newest first')
  .input(ZListChangesInput)
  .output(ZListChangesOutput)
  .query(async ({ ctx, input: { before } }) => {
    const found = await listPage(before)
    return { now: ctx.now, more: found.length > PAGE, changes: found.slice(0, PAGE).map(changeView) }
  })
