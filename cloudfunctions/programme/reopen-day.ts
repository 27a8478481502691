import { slotsOfDay } from '../../domain/booking/slots-of-day'
import { removeClosing } from '../../domain/programme/change-exceptions'
import { ZCloseDayInput, ZProgrammeSaved } from '../../domain/programme/schema'
import { staffProcedure } from '../_kit/procedure'
import { changeItem } from '../_store/street-items'
import { readProgramme } from './read-street'
import { openSlots } from './repository'
import { KEEPERS } from './roles'

/**
 * Takes a closing back. Who was told already that it is closed books again; who was not keeps their place. Six
 * operations. Throws NOT_FOUND, NO_SESSION, BUSY, REQUEST_ID_REUSED.
 */
export const reopenDay = staffProcedure(KEEPERS, 'Opens a date again that was closed')
  .input(ZCloseDayInput)
  .output(ZProgrammeSaved)
  .mutation(async ({ ctx: { staff, now, requestId: k }, input }) => {
    const { programme, calendars } = await readProgramme(input.programmeId)
    const after = removeClosing(input.day, { programme, calendars })
    const saved = await changeItem(programme, after, { staff, why: input.why, k, now, input })
    const ids = slotsOfDay(saved, input.day, calendars).map(({ _id }) => _id)
    await openSlots(programme._id, input.day, ids)
    return { id: programme._id, v: saved.v }
  })
