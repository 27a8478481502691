import { comingDays } from '../../domain/activity/activity-view'
import { slotsByRoles } from '../../domain/activity/day-view'
import type { Keeper } from '../../domain/activity/fill-slot'
import type { ActivityDocument } from '../../domain/activity/schema'
import type { SlotDocument } from '../../domain/booking/schema'
import type { Instant } from '../../domain/time'
import { fillWithKeepers } from '../_store/activity-keepers'
import { addSlots, KEPT_PAGE, listKept, listSlots } from './repository'

/** Weekly activities open two weeks ahead. */
const DAYS = 3

type Kept = { activity: ActivityDocument; keepers: Keeper[] }

const readKept = async (): Promise<Kept[]> => {
  const byActivity = new Map<string, Kept>()
  for (let read = KEPT_PAGE, skip = 0; read === KEPT_PAGE; skip += KEPT_PAGE) {
    const page = await listKept(skip)
    read = page.length
    for (const { keeper, activity } of page) {
      if (activity?.state !== 'open') continue
      const kept = byActivity.get(activity._id) ?? { activity, keepers: [] }
      kept.keepers.push(keeper)
      byActivity.set(activity._id, kept)
    }
  }
  return [...byActivity.values()]
}

const openSlots = async ({ activity, keepers }: Kept, now: Instant): Promise<SlotDocument[]> => {
  const days = comingDays(activity, now, DAYS)
  const [from] = days
  const to = days.at(-1)
  if (from === undefined || to === undefined) return []
  const wanted = new Set(keepers.map(({ standing }) => standing.programmeId))
  const expected = days
    .flatMap((day) => slotsByRoles(activity, day))
    .filter(({ programmeId, opensAt }) => wanted.has(programmeId) && opensAt <= now)
  const found = await listSlots([...wanted], { from, to })
  const missing = expected.filter(({ _id }) => !found.some((slot) => slot._id === _id))
  await addSlots(missing)
  return [...found, ...missing]
}

/** Whoever comes every week is booked into the days that have opened; how many slots were looked at. */
export const fillShifts = async (now: Instant): Promise<Record<string, number>> => {
  let slotsFilled = 0
  for (const kept of await readKept()) {
    const { activity, keepers } = kept
    for (const slot of await openSlots(kept, now)) {
      const filled = await fillWithKeepers(slot, { activityId: activity._id, keepers, now })
      if (filled !== slot) slotsFilled += 1
    }
  }
  return { slotsFilled }
}
