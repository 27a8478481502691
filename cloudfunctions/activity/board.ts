import * as z from 'zod'
import { activityCard } from '../../domain/activity/activity-view'
import { ZBoardOutput } from '../../domain/activity/desk-schema'
import { addDays, dayOf } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { listOpen, listSlots, PAGE } from './repository'
import { ORGANISERS } from './roles'

const LOOK_AHEAD_DAYS = 90

const ZBoardInput = z.object({ page: z.number().int().min(0).max(50).default(0) })

/** Three operations: caller, activities, slots. */
export const listBoard = staffProcedure(
  ORGANISERS,
  'Activities to come with what is filled and what is missing',
)
  .input(ZBoardInput)
  .output(ZBoardOutput)
  .query(async ({ ctx: { openid, now }, input: { page } }) => {
    const today = dayOf(now)
    const found = await listOpen(addDays(today, -1), page)
    const shown = found.slice(0, PAGE)
    const ids = shown.flatMap(({ activity }) => activity.roles.map(({ programmeId }) => programmeId))
    const slots = await listSlots(ids, { from: today, to: addDays(today, LOOK_AHEAD_DAYS) })
    return {
      now,
      activities: shown
        .map(({ activity, station }) => activityCard(activity, { station, slots, openid, now }))
        .map((card) => ({
          ...card,
          missing: (card.next?.roles ?? []).flatMap(({ name, filled, places }) =>
            filled < places ? [`${name}缺 ${places - filled}`] : [],
          ),
        }))
        .sort((one, other) => (one.next?.start ?? '~').localeCompare(other.next?.start ?? '~')),
      more: found.length > PAGE,
    }
  })
