import { ZOnNowOutput, ZRosterInput, ZRosterOutput } from '../../domain/duty/schema'
import { mergeShifts } from '../../domain/duty/shift'
import { onNowViews, shiftView } from '../../domain/duty/shift-view'
import { addDays, dayOf } from '../../domain/time'
import { templateIdsOf } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { dutyPeople, dutyPersonId, listShiftsOfDay } from '../_store/duty-shifts'
import { listDutyPlaces, listShifts } from './repository'

const WEEK_DAYS = 7

/** Three operations: rules and stations, the week's shifts, the caller. Names are for those who take turns. */
export const getRoster = riderProcedure('The duty roster of one of the next four weeks')
  .input(ZRosterInput)
  .output(ZRosterOutput)
  .query(async ({ ctx: { openid, now }, input: { week } }) => {
    const from = addDays(dayOf(now), week * WEEK_DAYS)
    const to = addDays(from, WEEK_DAYS - 1)
    const [{ rules, stations }, written, me] = await Promise.all([
      listDutyPlaces(),
      listShifts(from, to),
      dutyPeople.findById(dutyPersonId(openid)),
    ])
    const viewer = { me: me?.state === 'active' ? me : null, isStaff: false }
    return {
      now,
      me: { state: me?.state ?? 'none', name: me?.name ?? null },
      shifts: mergeShifts(rules, written, { from, to }).map((shift) =>
        shiftView(shift, stations, viewer, now),
      ),
      templateIds: templateIdsOf('dutyChanged'),
    }
  })

/** Two operations. For everybody: what somebody is called, where, until when. */
export const getOnNow = riderProcedure('Who looks after which station at this moment')
  .output(ZOnNowOutput)
  .query(async ({ ctx: { now } }) => {
    const [{ stations }, shifts] = await Promise.all([listDutyPlaces(), listShiftsOfDay(dayOf(now))])
    return { now, onNow: onNowViews(shifts, stations, now) }
  })
