import { slotsOfDay } from '../../domain/booking/slots-of-day'
import { ZMoveDayInput, ZProgrammeSaved } from '../../domain/programme/schema'
import { staffProcedure } from '../_kit/procedure'
import { storeException } from './change-dates'
import { readProgramme } from './read-street'
import { stopSlots } from './repository'
import { KEEPERS } from './roles'

/**
 * Moves one date to another day or time. The timer of programmes takes those who have booked along and tells them;
 * until it has, nobody else gets their places. Six operations. Throws as `closeDay` does.
 */
export const moveDay = staffProcedure(
  KEEPERS,
  'Moves one date of a programme; bookings move along and are told',
)
  .input(ZMoveDayInput)
  .output(ZProgrammeSaved)
  .mutation(async ({ ctx, input }) => {
    const { programmeId, day, to, from, until, why } = input
    const read = await readProgramme(programmeId)
    const made = { id: ctx.requestId, at: ctx.now, by: ctx.openid, why }
    const exception = { kind: 'move' as const, day, to, from, until, ...made }
    const saved = await storeException({ read, exception, ctx, input })
    const kept = slotsOfDay(saved, day, read.calendars).map(({ _id }) => _id)
    await stopSlots(programmeId, day, kept)
    return { id: programmeId, v: saved.v }
  })
