import { placeOf } from '../../domain/booking/programme-view'
import type { SlotName } from '../../domain/booking/slot-id'
import { slotByRule } from '../../domain/booking/slots-of-day'
import { AppError } from '../../domain/errors'
import { addSlots, findOffer, listPlaces, type Offer } from './repository'

/**
 * The slot a person wants with all that decides about it. One operation; a slot nobody has looked at yet is written
 * first when the rule has it. Throws NOT_FOUND when it has not.
 */
export const readOffer = async (name: SlotName, slotId: string, openid: string): Promise<Offer> => {
  const found = await findOffer(slotId, openid)
  if (found) return found
  const { programme } = placeOf(await listPlaces(), name.programmeId)
  const slot = programme ? slotByRule(programme, slotId, name.start) : undefined
  if (slot) await addSlots([slot])
  const written = slot ? await findOffer(slotId, openid) : null
  if (!written) throw new AppError('NOT_FOUND', { field: 'slotId' })
  return written
}
