import { windowDayOf } from '../../domain/canteen/meal-window'
import { ZGetCounterInput, ZGetCounterOutput } from '../../domain/canteen/schema'
import { windowViews } from '../../domain/canteen/window-view'
import { dayOf } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { countComing, listPlaces, sumWindow } from './repository'

/** What a cashier needs before the first rider comes. Four operations. */
export const getCounter = staffProcedure(
  ['merchant', 'stationKeeper', 'admin'],
  'The meal windows, how many said that they come, and what was given today',
)
  .input(ZGetCounterInput)
  .output(ZGetCounterOutput)
  .query(async ({ ctx: { now }, input }) => {
    const windows = windowViews(await listPlaces(), now)
    const window = windows.find(({ id }) => id === input.windowId) ?? windows[0]
    const id = window?.id ?? ''
    const [{ meals, fullCents, paidCents }, comingCount] = await Promise.all([
      sumWindow(windowDayOf(id, dayOf(now))),
      countComing(windowDayOf(id, window?.day ?? dayOf(now))),
    ])
    return {
      now,
      windows,
      windowId: window?.id ?? null,
      served: { meals, fullCents, paidCents },
      comingCount,
    }
  })
