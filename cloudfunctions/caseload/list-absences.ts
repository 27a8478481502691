import { absenceView } from '../../domain/appeal/absence'
import { ZListAbsencesOutput } from '../../domain/appeal/desk-schema'
import { dayOf } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { colleagueViews, listCaseWorkers } from '../_store/colleagues'
import { listComingAbsences } from './repository'

export const listAbsences = staffProcedure(
  ['socialWorker', 'supervisor'],
  'Who of the colleagues is away or will be, and who stands in',
)
  .output(ZListAbsencesOutput)
  .query(async ({ ctx: { openid, now, staff: caller } }) => {
    const [absences, staff] = await Promise.all([listComingAbsences(now), listCaseWorkers()])
    return {
      absences: absences.map((absence) => absenceView(absence, openid)),
      colleagues: colleagueViews(staff, absences, openid, now),
      forOthers: caller.roles.includes('supervisor'),
      today: dayOf(now),
    }
  })
