import { ZSetObserverInput, ZSetObserverOutput } from '../../domain/report/schema'
import { staffProcedure } from '../_kit/procedure'
import { loadReport } from './change-report'
import { setObserver as storeObserver } from './repository'

export const setObserver = staffProcedure(
  ['socialWorker', 'supervisor', 'admin'],
  'Makes the reporter of a report an observer of a grid, or no longer',
)
  .input(ZSetObserverInput)
  .output(ZSetObserverOutput)
  .mutation(async ({ ctx, input: { reportId, grid } }) => {
    const { openid } = await loadReport(reportId)
    await storeObserver(openid, grid, ctx.openid, ctx.now)
    return { grid: grid === '' ? null : grid }
  })
