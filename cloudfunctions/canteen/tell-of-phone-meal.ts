import { phoneMealNotice } from '../../domain/canteen/phone-meal-notice'
import type { RedemptionAct, RedemptionDocument } from '../../domain/canteen/schema'
import type { MealWindowItem } from '../../domain/street/schema'
import { describeError } from '../_kit/log'
import { notify } from '../_kit/notify'
import type { Context } from '../_kit/procedure'

type Meal = { act: RedemptionAct; redemption: RedemptionDocument }

/** Tells the rider, once a meal, that somebody said their phone number at the counter. The meal stands either way. */
export const tellOfPhoneMeal = async (
  { act, redemption }: Meal,
  { name }: MealWindowItem,
  { log }: Context,
): Promise<void> => {
  try {
    await notify(phoneMealNotice(redemption, act, name), log)
  } catch (error) {
    log('error', 'rider not told of a meal by phone number', { cause: describeError(error) })
  }
}
