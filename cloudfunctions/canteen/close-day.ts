import { withClosure } from '../../domain/canteen/meal-window'
import { ZCloseDayInput, ZCloseDayOutput } from '../../domain/canteen/schema'
import { staffProcedure } from '../_kit/procedure'
import { changeItem } from '../_store/street-items'
import { findMeal } from './find-meal'

/** Closes the canteen on a day, with the reason riders read, or opens it again. Five operations. */
export const closeDay = staffProcedure(
  ['merchant', 'stationKeeper', 'socialWorker', 'supervisor', 'admin'],
  'Closes a meal window on one day with a reason, or opens it again',
)
  .input(ZCloseDayInput)
  .output(ZCloseDayOutput)
  .mutation(async ({ ctx, input }) => {
    const { meal } = await findMeal(input.windowId)
    const how = { staff: ctx.staff, why: input.why, k: ctx.requestId, now: ctx.now, input }
    const { closedDays } = await changeItem(meal, withClosure(meal, input, ctx.now), how)
    return { closedDays }
  })
