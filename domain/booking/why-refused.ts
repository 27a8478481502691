import { AppError } from '../errors'
import type { Instant } from '../time'
import type { SlotDocument } from './schema'

/**
 * Why a person gets no place in a slot, as the error to throw: SLOT_CLOSED, SLOT_NOT_OPEN_YET, QUOTA_REACHED (holds
 * one already), SLOT_FULL; null when by now nothing stands in the way.
 */
export const whyRefused = (slot: SlotDocument, openid: string, now: Instant): AppError | null => {
  if (slot.state !== 'open' || slot.closesAt <= now) return new AppError('SLOT_CLOSED', { field: 'slotId' })
  if (slot.opensAt > now) return new AppError('SLOT_NOT_OPEN_YET', { field: 'slotId' })
  if (slot.holders.some((holder) => holder.u === openid)) {
    return new AppError('QUOTA_REACHED', { message: 'the person holds a place in this slot' })
  }
  return slot.left <= 0 ? new AppError('SLOT_FULL', { field: 'slotId' }) : null
}
