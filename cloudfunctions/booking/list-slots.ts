import { placeOf, programmeView } from '../../domain/booking/programme-view'
import { type SlotDocument, ZListSlotsInput, ZListSlotsOutput } from '../../domain/booking/schema'
import { slotView } from '../../domain/booking/slot-view'
import { opensAtOf, slotsOfDay } from '../../domain/booking/slots-of-day'
import { AppError } from '../../domain/errors'
import type { ProgrammeItem } from '../../domain/street/schema'
import type { Day } from '../../domain/time'
import { templateIdsOf } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { addSlots, listPlaces, listSlotsOfDay } from './repository'

/** The slots of a day; those the rule promises and nobody has looked at yet are written first. */
const materialise = async (programme: ProgrammeItem, day: Day): Promise<SlotDocument[]> => {
  const found = await listSlotsOfDay(programme._id, day)
  const missing = slotsOfDay(programme, day).filter((slot) => !found.some(({ _id }) => _id === slot._id))
  if (missing.length === 0) return found
  await addSlots(missing)
  return listSlotsOfDay(programme._id, day)
}

export const listSlots = riderProcedure('The slots of a programme on one day, by default on its next one')
  .input(ZListSlotsInput)
  .output(ZListSlotsOutput)
  .query(async ({ ctx, input }) => {
    const { programme, station } = placeOf(await listPlaces(), input.programmeId)
    if (!programme) throw new AppError('NOT_FOUND', { field: 'programmeId' })
    const view = programmeView(programme, station, ctx.now)
    const day = input.day ?? view.nextDays[0] ?? null
    const slots = day && programme.bookable ? await materialise(programme, day) : []
    return {
      programme: view,
      day,
      opensAt: day && programme.bookable ? opensAtOf(programme, day) : null,
      slots: slots.map((slot) => slotView(slot, ctx.openid, ctx.now)),
      templateIds: templateIdsOf('bookingMade', 'bookingReminder'),
    }
  })
