import { shownPicture } from '../../domain/activity/activity-view'
import { ZActivityIdInput, ZThanksOutput } from '../../domain/activity/call-schema'
import { riderProcedure } from '../_kit/procedure'
import { findLastDay } from './attend-repository'
import { findDay } from './repository'

/** Two operations. Somebody who was not there gets none. */
export const getThanks = riderProcedure('The thanks for the latest day on which the caller was there')
  .input(ZActivityIdInput)
  .output(ZThanksOutput)
  .query(async ({ ctx: { openid }, input: { activityId } }) => {
    const day = await findLastDay(activityId, openid)
    const found = day === null ? null : await findDay(activityId, day)
    const thanks = found?.record.thanks
    if (!found || !thanks || day === null) return { thanks: null }
    const { text, byName, pictureId } = thanks
    return { thanks: { text, byName, day, picture: shownPicture(pictureId, found.pictures) } }
  })
