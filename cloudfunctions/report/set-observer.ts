import { ZSetObserverInput, ZSetObserverOutput } from '../../domain/report/schema'
import { staffProcedure } from '../_kit/procedure'
import { loadReport } from './change-report'
import { listGrids, setObserver as storeObserver } from './repository'

export const setObserver = staffProcedure(
  ['socialWorker', 'supervisor', 'admin'],
  'Makes the reporter of a report an observer of a grid, or no longer',
)
  .input(ZSetObserverInput)
  .output(ZSetObserverOutput)
  .mutation(async ({ ctx, input: { reportId, grid } }) => {
    const { openid } = await loadReport(reportId)
    if (grid === '') {
      await storeObserver(openid, '', ctx.openid, ctx.now)
      return { grid: null }
    }
    // Staff write the grid's name; a street without grids keeps the name itself.
    const named = (await listGrids()).find(({ id, name }) => name === grid || id === grid)
    await storeObserver(openid, named?.id ?? grid, ctx.openid, ctx.now)
    return { grid: named?.name ?? grid }
  })
