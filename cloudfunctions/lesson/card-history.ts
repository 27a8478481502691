import { ZCardHistoryInput, ZCardHistoryOutput } from '../../domain/lesson/call-schema'
import { staffProcedure } from '../_kit/procedure'
import { listItemChanges } from '../_store/street-items'

const PAGE_ROWS = 20

export const cardHistory = staffProcedure(
  ['socialWorker', 'supervisor', 'admin'],
  'Who changed a lesson card, when and why',
)
  .input(ZCardHistoryInput)
  .output(ZCardHistoryOutput)
  .query(async ({ input: { cardId, page } }) => {
    const rows = await listItemChanges(cardId, { skip: page * PAGE_ROWS, limit: PAGE_ROWS })
    const changes = rows.filter(({ kind }) => kind === 'lesson')
    return {
      changes: changes.map(({ at, byName, why, v }) => ({ at, byName, why, v })),
      more: rows.length === PAGE_ROWS,
    }
  })
