import { router } from '../_kit/procedure'
import { getFreezer } from './get-freezer'
import { printCodes } from './print-codes'
import { refillFreezer } from './refill-freezer'
import { takeWater } from './take-water'

export const waterRouter = router({ getFreezer, take: takeWater, refill: refillFreezer, printCodes })
export type WaterRouter = typeof waterRouter
