import { router } from '../_kit/procedure'
import { admitObserver } from './admit-observer'
import { dismissObserver } from './dismiss-observer'
import { getGrid } from './get-grid'
import { gridFigures } from './grid-figures'
import { joinGrid } from './join-grid'
import { leaveGrid } from './leave-grid'
import { listObservers } from './list-observers'
import { overview } from './overview'

export const observerRouter = router({
  overview,
  grid: getGrid,
  figures: gridFigures,
  join: joinGrid,
  leave: leaveGrid,
  observers: listObservers,
  admit: admitObserver,
  dismiss: dismissObserver,
})
export type ObserverRouter = typeof observerRouter
