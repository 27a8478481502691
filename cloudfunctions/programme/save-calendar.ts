import { calendarItem } from '../../domain/calendar/calendar-view'
import { ZCalendarSaved, ZSaveCalendarInput } from '../../domain/programme/schema'
import { staffProcedure } from '../_kit/procedure'
import { changeItem } from '../_store/street-items'
import { readStreet } from './read-street'
import { EDITORS } from './roles'

/** Five operations. Throws BAD_INPUT for a day of another year or named twice, EDITED_MEANWHILE, BUSY, REQUEST_ID_REUSED. */
export const saveCalendar = staffProcedure(
  EDITORS,
  'Enters or changes the holidays and make-up days of a year',
)
  .input(ZSaveCalendarInput)
  .output(ZCalendarSaved)
  .mutation(async ({ ctx: { staff, now, requestId: k }, input }) => {
    const { calendars } = await readStreet()
    const before = calendars.find(({ year }) => year === input.year) ?? null
    const after = calendarItem(input, before)
    const how = { staff, why: input.source, k, now, input, ...(before ? { edited: input.v } : {}) }
    const saved = await changeItem(before, after, how)
    return { year: saved.year, v: saved.v }
  })
