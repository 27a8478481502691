import { ZCloseDayInput, ZProgrammeSaved } from '../../domain/programme/schema'
import { staffProcedure } from '../_kit/procedure'
import { storeException } from './change-dates'
import { readProgramme } from './read-street'
import { closeSlots } from './repository'
import { KEEPERS } from './roles'

/**
 * Closes one date. Nobody can book it from here on; the timer of bookings tells those who have and offers the next
 * one. Six operations. Throws NOT_FOUND, NO_SESSION, BAD_INPUT, BUSY, REQUEST_ID_REUSED.
 */
export const closeDay = staffProcedure(KEEPERS, 'Closes one date of a programme; those who booked are told')
  .input(ZCloseDayInput)
  .output(ZProgrammeSaved)
  .mutation(async ({ ctx, input }) => {
    const { programmeId, day, why } = input
    const read = await readProgramme(programmeId)
    const made = { id: ctx.requestId, at: ctx.now, by: ctx.openid, why }
    const saved = await storeException({ read, exception: { kind: 'close', day, ...made }, ctx, input })
    await closeSlots(programmeId, day, why)
    return { id: programmeId, v: saved.v }
  })
