import { addDays, dayOf, type Instant } from '../../domain/time'
import { alignItems, callOffSlots, removeItems } from '../_store/activity-items'
import { listLongOver, listUnaligned, markAligned, markCleared } from './repository'

const ALL_ROLES = 6
/** Programmes stay on the street so long after the last day, for whoever looks at past bookings. */
const KEPT_DAYS = 60

/** Programmes and slots follow what organisers wrote; a slot made in the instant of a cancellation is caught here. */
export const alignActivities = async (now: Instant): Promise<Record<string, number>> => {
  const behind = await listUnaligned()
  for (const activity of behind) {
    await alignItems(activity, ALL_ROLES)
    if (activity.state === 'cancelled') {
      await callOffSlots(activity, { day: null, why: activity.why ?? '', now })
    }
    for (const { day, why } of activity.offDays) await callOffSlots(activity, { day, why, now })
    await markAligned(activity)
  }
  return { activitiesAligned: behind.length }
}

/** Programmes of activities that are long over leave the street. */
export const clearOld = async (now: Instant): Promise<Record<string, number>> => {
  const old = await listLongOver(addDays(dayOf(now), -KEPT_DAYS))
  for (const activity of old) {
    await markCleared(activity)
    await removeItems(activity)
  }
  return { activitiesCleared: old.length }
}
