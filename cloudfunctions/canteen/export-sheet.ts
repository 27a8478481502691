import { windowDayOf } from '../../domain/canteen/meal-window'
import { ZExportSheetInput, ZExportSheetOutput } from '../../domain/canteen/schema'
import { sheetCsv } from '../../domain/canteen/sheet-csv'
import { staffProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { storeExport } from '../_kit/store-export'
import { derivedId } from '../_kit/vault'
import { findMeal } from './find-meal'
import { listRedemptions, sumWindow } from './repository'
import { sheetRow } from './sheet-rows'

/** Meals on one sheet; a canteen that serves more in an hour has outgrown it. */
const MOST_ROWS = 1000

/** The day's sheet as a file in the storage, behind a name nobody guesses and an address that ends soon. */
export const exportSheet = staffProcedure(
  ['merchant', 'stationKeeper', 'socialWorker', 'supervisor', 'admin'],
  'The meals of one window and day as a spreadsheet, under an address that ends soon',
)
  .input(ZExportSheetInput)
  .output(ZExportSheetOutput)
  .mutation(async ({ ctx: { openid, now, requestId }, input: { windowId, day } }) => {
    await takeTurn({ kind: 'mealExport', openid, max: 20, minutes: 60, now })
    const { meal } = await findMeal(windowId)
    const windowDay = windowDayOf(windowId, day)
    const [found, sums] = await Promise.all([
      listRedemptions(windowDay, { skip: 0, limit: MOST_ROWS }),
      sumWindow(windowDay),
    ])
    const rows = found.map(sheetRow).reverse()
    const name = `${meal.name}-${day}.csv`
    const id = derivedId('meal-export', openid, `${requestId}|${windowDay}`)
    const file = Buffer.from(sheetCsv({ name: meal.name, day, rows, sums }))
    return { ...(await storeExport(`${id}/meals-${day}.csv`, file)), name }
  })
