import { ZActivityDayInput, ZActivityDayOutput } from '../../domain/activity/desk-schema'
import { staffProcedure } from '../_kit/procedure'
import { confirmLeft } from './attend-repository'
import { markOf } from './mark'
import { ORGANISERS } from './roles'

/** Two operations; the points follow by the timer. Repeated it finds nobody left to confirm. */
export const confirmDay = staffProcedure(
  ORGANISERS,
  'Confirms all who checked in and out by a printed code on a day',
)
  .input(ZActivityDayInput)
  .output(ZActivityDayOutput)
  .mutation(async ({ ctx, input }) => {
    const { activityId, day } = input
    const { now: at, openid: by } = ctx
    await confirmLeft(activityId, day, { at, by, what: 'confirm', why: '', ...markOf('confirm', ctx, input) })
    return { activityId, day }
  })
