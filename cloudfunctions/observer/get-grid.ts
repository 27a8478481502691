import { AppError } from '../../domain/errors'
import { gridById, spanOf } from '../../domain/observer/grids'
import { ZGridInput, ZGridOutput } from '../../domain/observer/schema'
import { reportView } from '../../domain/report/views'
import { riderProcedure } from '../_kit/procedure'
import { voiceToken } from '../_store/voices'
import { findObserver, findStreet, listOfGrid, PAGE } from './repository'

/** Three operations. What waits for confirmation is for whoever may confirm. Throws NOT_FOUND, NOT_ALLOWED. */
export const getGrid = riderProcedure('Reports of one grid: open, waiting for confirmation, solved')
  .input(ZGridInput)
  .output(ZGridOutput)
  .query(async ({ ctx: { openid, now }, input: { gridId, tab, before } }) => {
    const [{ grids }, observer] = await Promise.all([findStreet(), findObserver(openid)])
    const isObserver = observer?.state === 'active'
    if (tab === 'confirm' && !isObserver) throw new AppError('NOT_ALLOWED')
    const grid = gridById(grids, gridId)
    const found = await listOfGrid(spanOf(grid, grids), tab, before)
    const show = (facts: (typeof found)[number]) =>
      reportView(facts, { openid, token: voiceToken(openid, facts.report._id), observer: isObserver })
    return {
      now,
      grid,
      mine: isObserver && observer.grid === gridId,
      more: found.length > PAGE,
      reports: found.slice(0, PAGE).map(show),
    }
  })
