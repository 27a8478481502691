import { observerViews } from '../../domain/observer/grids'
import { ZObserversOutput } from '../../domain/observer/schema'
import { staffProcedure } from '../_kit/procedure'
import { DESK, showObserver } from './observer-person'
import { findStreet, listObservers as listAll } from './repository'

const MOST_SHOWN = 200

export const listObservers = staffProcedure(DESK, 'Who asks to be an observer, and who is one, by alias')
  .output(ZObserversOutput)
  .query(async ({ ctx: { now } }) => {
    const [{ grids }, observers] = await Promise.all([findStreet(), listAll()])
    return { now, grids, observers: observerViews(observers, grids, showObserver).slice(0, MOST_SHOWN) }
  })
