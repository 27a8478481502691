import { activityCard } from '../../domain/activity/activity-view'
import { ZListActivitiesInput, ZListActivitiesOutput } from '../../domain/activity/call-schema'
import { addDays, dayOf } from '../../domain/time'
import { templateIdsOf } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { isWatching } from './keep-repository'
import { listOpen, listSlots, PAGE } from './repository'

/** A card shows the next day that takes place; so far ahead its slots are looked for. */
const LOOK_AHEAD_DAYS = 90

/** Three operations: the activities, their slots, whether the caller wants to be told of calls. */
export const listActivities = riderProcedure('Activities to come with the places that are left')
  .input(ZListActivitiesInput)
  .output(ZListActivitiesOutput)
  .query(async ({ ctx: { openid, now }, input: { page } }) => {
    const today = dayOf(now)
    const [found, watching] = await Promise.all([listOpen(today, page), isWatching(openid)])
    const shown = found.slice(0, PAGE)
    const ids = shown.flatMap(({ activity }) => activity.roles.map(({ programmeId }) => programmeId))
    const slots = await listSlots(ids, { from: today, to: addDays(today, LOOK_AHEAD_DAYS) })
    const cards = shown.map(({ activity, station }) =>
      activityCard(activity, { station, slots, openid, now }),
    )
    return {
      now,
      activities: cards
        .filter(({ next }) => next !== null)
        .sort((one, other) => (one.next?.start ?? '~').localeCompare(other.next?.start ?? '~')),
      more: found.length > PAGE,
      watching,
      templateIds: templateIdsOf('activityCall'),
    }
  })
