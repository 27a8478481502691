import { router } from '../_kit/procedure'
import { closeDay } from './close-day'
import { exportSheet } from './export-sheet'
import { getCanteen } from './get-canteen'
import { getCounter } from './get-counter'
import { issuePass } from './issue-pass'
import { listSheet } from './list-sheet'
import { redeemMeal } from './redeem-meal'
import { setComing } from './set-coming'
import { undoMeal } from './undo-redemption'

export const canteenRouter = router({
  get: getCanteen,
  issuePass,
  setComing,
  getCounter,
  redeem: redeemMeal,
  undo: undoMeal,
  listSheet,
  exportSheet,
  closeDay,
})
export type CanteenRouter = typeof canteenRouter
