import { calendarsOf, placeOf } from '../../domain/booking/programme-view'
import { readSlotName, type SlotName } from '../../domain/booking/slot-id'
import { slotByRule } from '../../domain/booking/slots-of-day'
import { whyRefused } from '../../domain/booking/why-refused'
import { AppError } from '../../domain/errors'
import type { Context } from '../_kit/procedure'
import { settleStored } from '../_store/booking-slots'
import { addSlots, findOffer, listPlaces, type Offer } from './repository'

/** A slot nobody has looked at yet, written when the rule has it and it can be booked. */
const writeByRule = async (name: SlotName, slotId: string, { openid, now }: Context): Promise<Offer> => {
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

/**
 * The slot a person wants with all that decides about it, settled. One operation; more only when nobody has looked
 * at it yet or an offer has run out. Throws NOT_FOUND when the rule has it not, and why it cannot be booked.
 */
export const readOffer = async (slotId: string, ctx: Context): Promise<Offer & { name: SlotName }> => {
  const name = readSlotName(slotId, ctx.now)
  const offer = (await findOffer(slotId, ctx.openid)) ?? (await writeByRule(name, slotId, ctx))
  return { ...offer, name, slot: await settleStored(offer.slot, ctx.now) }
}
