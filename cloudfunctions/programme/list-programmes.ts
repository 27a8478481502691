import { isAllowed } from '../../domain/access/roles'
import { missingYears, plannedDays } from '../../domain/programme/plan-view'
import { programmeRow } from '../../domain/programme/programme-row'
import { ZListProgrammesOfStaffOutput } from '../../domain/programme/schema'
import { weatherOf } from '../../domain/street/weather'
import { dayOf } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { readStreet } from './read-street'
import { EDITORS, KEEPERS, READERS } from './roles'

/** Two operations. */
export const listProgrammes = staffProcedure(
  READERS,
  'Programmes with their next date; a provider sees their own',
)
  .output(ZListProgrammesOfStaffOutput)
  .query(async ({ ctx: { now, staff } }) => {
    const { documents, street, programmes, calendars } = await readStreet()
    const keeps = isAllowed(staff.roles, KEEPERS)
    const seen = programmes
      .filter(({ groupId }) => groupId === null)
      .filter((programme) => keeps || programme.staff.includes(staff._id))
    const days = seen.map((programme) => plannedDays({ programme, calendars }, dayOf(now)))
    const planned = days.flat().map(({ day }) => day)
    return {
      now,
      programmes: seen
        .map((programme, index) => programmeRow(programme, { documents, days: days[index] ?? [], staff }))
        .sort((one, other) => (one.next?.day ?? '~').localeCompare(other.next?.day ?? '~')),
      weather: weatherOf(street),
      missingYears: missingYears(planned, calendars),
      may: {
        edit: isAllowed(staff.roles, EDITORS),
        except: keeps,
        contests: isAllowed(staff.roles, ['stationKeeper', 'socialWorker', 'supervisor']),
        weather: isAllowed(staff.roles, [...EDITORS, 'stationKeeper']),
      },
    }
  })
