import { calendarsOf, placeOf } from '../../domain/booking/programme-view'
import type { SlotName } from '../../domain/booking/slot-id'
import { slotByRule } from '../../domain/booking/slots-of-day'
import { whyRefused } from '../../domain/booking/why-refused'
import { AppError } from '../../domain/errors'
import type { Context } from '../_kit/procedure'
import { addSlots, findOffer, listPlaces, type Offer } from './repository'

/**
 * The slot a person wants with all that decides about it. One operation; a slot nobody has looked at yet is written
 * first when the rule has it and it can be booked. Throws NOT_FOUND when the rule has it not, and why it cannot.
 */
export const readOffer = async (name: SlotName, slotId: string, { openid, now }: Context): Promise<Offer> => {
  const found = await findOffer(slotId, openid)
  if (found) return found
  const documents = await listPlaces()
  const { programme } = placeOf(documents, name.programmeId)
  const slot = programme ? slotByRule(programme, slotId, name.start, calendarsOf(documents)) : undefined
  if (!slot) throw new AppError('NOT_FOUND', { field: 'slotId' })
  const why = whyRefused(slot, openid, now)
  if (why) throw why
  await addSlots([slot])
  const written = await findOffer(slotId, openid)
  if (!written) throw new AppError('UNKNOWN', { message: `slot ${slotId} is not there after it was written` })
  return written
}
