import { isAllowed } from '../../domain/access/roles'
import { calendarViews } from '../../domain/calendar/calendar-view'
import { ZListCalendarsOutput } from '../../domain/programme/schema'
import { staffProcedure } from '../_kit/procedure'
import { readStreet } from './read-street'
import { EDITORS, KEEPERS } from './roles'

/** Two operations. */
export const listCalendars = staffProcedure(
  KEEPERS,
  'Holidays and make-up days by year; years without data flagged',
)
  .output(ZListCalendarsOutput)
  .query(async ({ ctx: { now, staff } }) => {
    const { calendars } = await readStreet()
    return { now, calendars: calendarViews(calendars, now), mayEdit: isAllowed(staff.roles, EDITORS) }
  })
