import { isAllowed } from '../../domain/access/roles'
import { canGoOut } from '../../domain/activity/attend'
import { ZActivityDayInput, ZAttendanceListOutput } from '../../domain/activity/desk-schema'
import { daysAround, helperView } from '../../domain/activity/helper-view'
import { liveCodes } from '../../domain/activity/live-code'
import { isActivityDay, spanOn } from '../../domain/activity/when'
import { AppError } from '../../domain/errors'
import { dayOf } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { aliasOf, signScene } from '../_kit/vault'
import { type HelperFacts, listHelpers } from './attend-repository'
import { findActivity, findDay, listSlots } from './repository'
import { ORGANISERS } from './roles'

const faceOf = ({ booking, person }: HelperFacts) => ({
  who: aliasOf(booking.openid),
  phoneMasked: person?.phoneMasked ?? booking.phoneMasked ?? null,
})

/** Five operations: caller, activity, what became of the day, its slots, the people in them. Throws NOT_FOUND, BAD_INPUT. */
export const listAttendance = staffProcedure(
  ORGANISERS,
  'Who comes to an activity on a day, who is there, and the code for checking in and out',
)
  .input(ZActivityDayInput)
  .output(ZAttendanceListOutput)
  .query(async ({ ctx: { now, staff }, input: { activityId, day } }) => {
    const activity = await findActivity(activityId)
    if (!activity) throw new AppError('NOT_FOUND', { field: 'activityId' })
    if (!isActivityDay(activity.when, day)) throw new AppError('BAD_INPUT', { field: 'day' })
    const ids = activity.roles.map(({ programmeId }) => programmeId)
    const [found, slots] = await Promise.all([
      findDay(activityId, day),
      listSlots(ids, { from: day, to: day }),
    ])
    const helpers = await listHelpers(slots.map(({ _id }) => _id))
    const span = spanOn(activity, day)
    const off = activity.offDays.find((one) => one.day === day)?.why ?? null
    const cancelled = activity.why ?? off
    const isOpen = cancelled === null && canGoOut(span, now)
    const marks = isAllowed(staff.roles, ['socialWorker', 'supervisor', 'stationKeeper'])
    const thanks = found?.record.thanks ?? null
    const picture = found?.pictures.find(({ _id }) => _id === thanks?.pictureId)
    return {
      now,
      activityId,
      title: activity.title,
      day,
      days: daysAround(activity, dayOf(now)),
      ...span,
      cancelled,
      codes: isOpen ? liveCodes(activityId, now, signScene) : [],
      helpers: helpers.flatMap((helper) => helperView(helper, faceOf(helper), { now, marks })),
      households: found?.record.households ?? 0,
      thanks: thanks && {
        text: thanks.text,
        byName: thanks.byName,
        picture: picture?.fileId ?? null,
        pictureState: picture?.state ?? null,
      },
    }
  })
