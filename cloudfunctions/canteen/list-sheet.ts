import { windowDayOf } from '../../domain/canteen/meal-window'
import { ZListSheetInput, ZListSheetOutput } from '../../domain/canteen/schema'
import { dayOf } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { findMeal } from './find-meal'
import { countComing, listRedemptions, SHEET_ROWS, sumWindow } from './repository'
import { sheetRow } from './sheet-rows'

/** The meals of one day for settling: a page of rows, and the sums of all of them. Five operations. */
export const listSheet = staffProcedure(
  ['merchant', 'stationKeeper', 'socialWorker', 'supervisor', 'admin'],
  'The meals of one window and day with their sums, for settling with the community',
)
  .input(ZListSheetInput)
  .output(ZListSheetOutput)
  .query(async ({ ctx: { now }, input: { windowId, day = dayOf(now), page } }) => {
    const { meal } = await findMeal(windowId)
    const windowDay = windowDayOf(meal._id, day)
    const [found, { undone, ...sums }, comingCount] = await Promise.all([
      listRedemptions(windowDay, { skip: page * SHEET_ROWS, limit: SHEET_ROWS + 1 }),
      sumWindow(windowDay),
      countComing(windowDay),
    ])
    const rows = found.slice(0, SHEET_ROWS).map(sheetRow)
    const window = { id: meal._id, name: meal.name, closedDays: meal.closedDays }
    return { now, day, window, rows, more: found.length > SHEET_ROWS, sums, undone, comingCount }
  })
