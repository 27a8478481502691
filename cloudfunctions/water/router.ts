import { router } from '../_kit/procedure'
import { getFreezer } from './get-freezer'
import { listFreezersForDesk } from './list-freezers'
import { printCodes } from './print-codes'
import { refillFreezer } from './refill-freezer'
import { saveFreezer } from './save-freezer'
import { takeWater } from './take-water'

export const waterRouter = router({
  getFreezer,
  take: takeWater,
  refill: refillFreezer,
  printCodes,
  list: listFreezersForDesk,
  save: saveFreezer,
})
export type WaterRouter = typeof waterRouter
