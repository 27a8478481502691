import { gridById, spanOf } from '../../domain/observer/grids'
import { ZGridFigures, ZGridIdInput } from '../../domain/observer/schema'
import { riderProcedure } from '../_kit/procedure'
import { countOfGrid, findStreet } from './repository'

const SHOWN = ['open', 'dispatched', 'working', 'reopened', 'done', 'solved'] as const

/** Counted from the index by state and place. Four operations. */
export const gridFigures = riderProcedure('How many were reported, dealt with and solved in one grid')
  .input(ZGridIdInput)
  .output(ZGridFigures)
  .query(async ({ input: { gridId } }) => {
    const { grids } = await findStreet()
    const span = spanOf(gridById(grids, gridId), grids)
    const [reported, done, solved] = await Promise.all([
      countOfGrid(span, SHOWN),
      countOfGrid(span, ['done']),
      countOfGrid(span, ['solved']),
    ])
    return { reported, done, solved }
  })
