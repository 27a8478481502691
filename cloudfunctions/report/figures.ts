import { ZFiguresOutput } from '../../domain/report/schema'
import { riderProcedure } from '../_kit/procedure'
import { countStates, findMedian } from './repository'

const SHOWN = ['open', 'dispatched', 'working', 'reopened', 'done', 'solved'] as const

/** Counted from the index by state; the median is the one row in the middle of another index. Four operations. */
export const figures = riderProcedure('How many were reported and solved, and how long it took in the middle')
  .output(ZFiguresOutput)
  .query(async () => {
    const [reported, solved, done] = await Promise.all([
      countStates(SHOWN),
      countStates(['solved']),
      countStates(['done']),
    ])
    return { reported, solved, done, medianMinutes: await findMedian(solved) }
  })
