import { nextMeal, windowDayOf } from '../../domain/canteen/meal-window'
import { ZSetComingInput, ZSetComingOutput } from '../../domain/canteen/schema'
import { AppError } from '../../domain/errors'
import { riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { findMeal } from './find-meal'
import { changePlan, findPlan, insertPlan, planIdOf } from './repository'

/**
 * Says whether the caller comes to the next meal, so that the kitchen knows how many to cook for. Binds nobody. Six
 * operations at most. Throws NOT_FOUND when that day's window is not the next one (any more).
 */
export const setComing = riderProcedure('Says whether the caller comes to the next meal')
  .input(ZSetComingInput)
  .output(ZSetComingOutput)
  .mutation(async ({ ctx: { openid, now, requestId: k }, input: { windowId, day, coming } }) => {
    const { meal, calendars } = await findMeal(windowId)
    const windowDay = windowDayOf(windowId, day)
    const id = planIdOf(openid, windowDay)
    const known = await findPlan(id)
    const earlier = known?.answers.find((answer) => answer.k === k)
    if (earlier && earlier.coming !== coming) throw new AppError('REQUEST_ID_REUSED')
    if (earlier) return { coming }
    if (nextMeal(meal, calendars, now)?.day !== day) throw new AppError('NOT_FOUND', { field: 'day' })
    await takeTurn({ kind: 'mealPlan', openid, max: 60, minutes: 60, now })
    const plan = { coming, at: now, answers: [{ k, coming }] }
    const isNew = !known && (await insertPlan({ _id: id, openid, windowDay, ...plan }))
    if (!isNew) await changePlan(id, plan)
    return { coming }
  })
