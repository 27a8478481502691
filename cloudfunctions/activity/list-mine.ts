import { attendanceView } from '../../domain/activity/activity-view'
import { ZMyActivitiesInput, ZMyActivitiesOutput } from '../../domain/activity/call-schema'
import { comingShifts } from '../../domain/activity/my-shifts'
import { addMinutes } from '../../domain/time'
import { riderProcedure } from '../_kit/procedure'
import { listShifts, listYears } from './attend-repository'
import { findPerson } from './keep-repository'
import { namesOf } from './names'

const LATEST_MINUTES = 12 * 60
const MOST = 50

/** Three operations: the person's names, their shifts to come, their years. */
export const listMine = riderProcedure('Activities of the caller, to come and past, and their hours')
  .input(ZMyActivitiesInput)
  .output(ZMyActivitiesOutput)
  .query(async ({ ctx: { openid, now }, input }) => {
    const year = input.year ?? now.slice(0, 4)
    const [person, years] = await Promise.all([findPerson(openid), listYears(openid, year)])
    const shifts = await listShifts(namesOf(openid, person), {
      from: addMinutes(now, -LATEST_MINUTES),
      limit: MOST,
    })
    const ofYear = years.find((one) => one.year === year)
    return {
      now,
      coming: comingShifts(shifts, now),
      past: (ofYear?.rows ?? []).filter(({ state }) => state !== 'here').map(attendanceView),
      minutes: years.reduce((sum, { minutes }) => sum + minutes, 0),
      year,
      yearMinutes: ofYear?.minutes ?? 0,
      yearTimes: ofYear?.times ?? 0,
      years: years.map((one) => one.year).sort((one, other) => other.localeCompare(one)),
    }
  })
