import { ZStaffPeriodsOutput } from '../../domain/childcare/contracts'
import { addDays, dayOf } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { countWishes, listPeriods as listAll, listStations } from './repository'
import { showPeriod } from './show-period'

const LOOK_BACK_DAYS = 30

export const listPeriods = staffProcedure(
  ['socialWorker', 'admin'],
  'Childcare periods for the staff, with how many wishes each has',
)
  .output(ZStaffPeriodsOutput)
  .query(async ({ ctx: { now } }) => {
    const [periods, stations] = await Promise.all([
      listAll(addDays(dayOf(now), -LOOK_BACK_DAYS)),
      listStations(),
    ])
    const counts = await countWishes(periods.map(({ _id }) => _id))
    return {
      now,
      periods: periods.map((period) => ({
        ...showPeriod(period, stations, now),
        stationId: period.stationId,
        wishes: counts[period._id] ?? 0,
        places: period.weeks.reduce((sum, { places }) => sum + places, 0),
      })),
      stations: stations.map(({ _id, name }) => ({ id: _id, name })),
    }
  })
