import { router } from '../_kit/procedure'
import { arrive } from './arrive'
import { collect } from './collect'
import { declineOne } from './decline-week'
import { getMine } from './get-mine'
import { guardianPhone } from './guardian-phone'
import { listPeriods } from './list-periods'
import { listToday } from './list-today'
import { makeWish } from './make-wish'
import { runDraw } from './run-draw'
import { saveChild } from './save-child'
import { savePeriod } from './save-period'
import { showDraw } from './show-draw'
import { undoWish } from './undo-wish'
import { withdrawChild } from './withdraw-child'

export const childcareRouter = router({
  mine: getMine,
  saveChild,
  withdrawChild,
  wish: makeWish,
  unwish: undoWish,
  decline: declineOne,
  result: showDraw,
  periods: listPeriods,
  savePeriod,
  draw: runDraw,
  today: listToday,
  arrive,
  collect,
  phone: guardianPhone,
})
export type ChildcareRouter = typeof childcareRouter
