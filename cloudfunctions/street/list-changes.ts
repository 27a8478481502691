import { changeView } from '../../domain/street/change-view'
import { ZListChangesInput, ZListChangesOutput } from '../../domain/street/edit-schema'
import { staffProcedure } from '../_kit/procedure'
import { listItemChanges } from '../_store/street-items'

const ROWS = 20

export const listChanges = staffProcedure(
  ['stationKeeper', 'socialWorker', 'supervisor', 'admin'],
  'Who changed an item of the street, when, why, and what it was before',
)
  .input(ZListChangesInput)
  .output(ZListChangesOutput)
  .query(async ({ input: { itemId, page } }) => {
    const rows = await listItemChanges(itemId, { skip: page * ROWS, limit: ROWS + 1 })
    return { changes: rows.slice(0, ROWS).map(changeView), more: rows.length > ROWS }
  })
