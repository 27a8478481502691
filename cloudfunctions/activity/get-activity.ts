import { activityHead, attendanceView, comingDays } from '../../domain/activity/activity-view'
import { ZActivityIdInput, ZGetActivityOutput } from '../../domain/activity/call-schema'
import { bookingIdOf, dayView, slotsByRoles } from '../../domain/activity/day-view'
import { dueKeepers } from '../../domain/activity/fill-slot'
import type { ActivityDocument } from '../../domain/activity/schema'
import type { SlotDocument } from '../../domain/booking/schema'
import { AppError } from '../../domain/errors'
import { type Day, dayOf } from '../../domain/time'
import { templateIdsOf } from '../_kit/notify'
import { type Context, riderProcedure } from '../_kit/procedure'
import { fillWithKeepers } from '../_store/activity-keepers'
import { type ActivityFacts, addSlots, findFacts, listSlots } from './repository'

const DAYS = 4

/** The slots of these days; those that can be booked and nobody has looked at yet are written. */
const readSlots = async (
  activity: ActivityDocument,
  days: readonly Day[],
  { now }: Context,
): Promise<SlotDocument[]> => {
  const [from] = days
  const to = days.at(-1)
  if (from === undefined || to === undefined || activity.state !== 'open') return []
  const ids = activity.roles.map(({ programmeId }) => programmeId)
  const found = await listSlots(ids, { from, to })
  const missing = days
    .flatMap((day) => slotsByRoles(activity, day))
    .filter(({ _id, opensAt, closesAt }) => {
      const isOpen = opensAt <= now && closesAt > now
      return isOpen && !found.some((slot) => slot._id === _id)
    })
  await addSlots(missing)
  return [...found, ...missing]
}

/** Those who keep a shift get their places before the caller sees what is left: one slot a look, the timer does the rest. */
const fillOne = async (
  slots: readonly SlotDocument[],
  { activity, keepers }: ActivityFacts,
  { now }: Context,
): Promise<SlotDocument[]> => {
  const due = slots.find((slot) => dueKeepers(slot, keepers, { now, keyOf: () => '' }).length > 0)
  if (!due) return [...slots]
  const filled = await fillWithKeepers(due, { activityId: activity._id, keepers, now })
  return slots.map((slot) => (slot._id === filled._id ? filled : slot))
}

/**
 * Two operations: the activity with everything around it, its slots. One more when slots have to be written, three
 * more when somebody who comes every week is still to be booked. Throws NOT_FOUND.
 */
export const getActivity = riderProcedure(
  'One activity: its roles on the next days, and what the caller has of it',
)
  .input(ZActivityIdInput)
  .output(ZGetActivityOutput)
  .query(async ({ ctx, input: { activityId } }) => {
    const { openid, now } = ctx
    const facts = await findFacts(activityId, bookingIdOf(activityId, dayOf(now), openid))
    if (!facts) throw new AppError('NOT_FOUND', { field: 'activityId' })
    const { activity, keepers, attendance } = facts
    const days = comingDays(activity, now, DAYS)
    const slots = await fillOne(await readSlots(activity, days, ctx), facts, ctx)
    const mine = keepers.find(
      ({ standing }) => standing.openid === openid && standing.state === 'on',
    )?.standing
    const keeping = activity.roles.find(({ programmeId }) => programmeId === mine?.programmeId)
    const looked = { activity, slots, openid, skips: mine?.skips ?? [], now }
    return {
      now,
      activity: activityHead(activity, facts),
      days: days.map((day) => dayView(day, looked)),
      keeping: keeping ? { roleName: keeping.name } : null,
      attendance: attendance && attendanceView(attendance),
      templateIds: templateIdsOf('bookingReminder', 'bookingChanged', 'waitlistOffer'),
    }
  })
