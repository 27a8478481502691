import { makeRow, placeOf, rowId } from './growth-rows'

/** What each operation is asked for: a row or place chosen by `draw` among `count` rows, never the same twice in a row. */
export type Operation = { name: string; operation: string; input: (draw: number, count: number) => object }

/** Far from its neighbours, so that what was read for the last call does not help this one. */
const scatter = (draw: number, count: number): number => (draw * 7_368_787) % count

const byId = (draw: number, count: number) => ({ id: rowId(scatter(draw, count)) })
const byPlace = (draw: number, count: number) => ({ place: placeOf(scatter(draw, count)) })

export const OPERATIONS: Operation[] = [
  { name: 'get by id', operation: 'get', input: byId },
  { name: 'indexed find, sorted, 20 of 50', operation: 'find', input: byPlace },
  { name: 'conditional update', operation: 'update', input: byId },
  {
    name: 'insert',
    operation: 'insert',
    input: (draw, count) => ({
      row: { ...makeRow(scatter(draw, count)), _id: `new-${draw}`, at: draw, place: `new-${draw % 40}` },
    }),
  },
  { name: 'count of 50', operation: 'count', input: byPlace },
  { name: 'aggregate of 50', operation: 'aggregate', input: byPlace },
]
