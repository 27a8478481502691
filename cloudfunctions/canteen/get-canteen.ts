import { mealRedemptionId } from '../../domain/canteen/decide-redeem'
import { windowDayOf } from '../../domain/canteen/meal-window'
import { ZGetCanteenInput, ZGetCanteenOutput } from '../../domain/canteen/schema'
import { windowViews } from '../../domain/canteen/window-view'
import { dayOf } from '../../domain/time'
import { riderProcedure } from '../_kit/procedure'
import { countComing, findRiderFacts, listPlaces } from './repository'

/** The canteen as one rider sees it: three operations. */
export const getCanteen = riderProcedure('The meal window of now or next, and what the caller has of it')
  .input(ZGetCanteenInput)
  .output(ZGetCanteenOutput)
  .query(async ({ ctx: { openid, now }, input }) => {
    const windows = windowViews(await listPlaces(), now)
    const window = windows.find(({ id }) => id === input.windowId) ?? windows[0] ?? null
    const windowDay = windowDayOf(window?.id ?? '', window?.day ?? dayOf(now))
    const [facts, comingCount] = await Promise.all([
      findRiderFacts(window?.id ?? '', openid, mealRedemptionId(openid, windowDay), windowDay),
      countComing(windowDay),
    ])
    const [mine] = facts.mine
    return {
      now,
      window,
      phoneMasked: facts.people[0]?.phoneMasked ?? null,
      passNo: facts.passes[0]?._id ?? null,
      coming: facts.plans[0]?.coming ?? false,
      comingCount,
      meal:
        mine?.state === 'done' ? { at: mine.at, fullCents: mine.fullCents, paidCents: mine.paidCents } : null,
    }
  })
