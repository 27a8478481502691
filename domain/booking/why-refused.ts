import { AppError } from '../errors'
import type { Instant } from '../time'
import type { SlotDocument } from './schema'

/** So many wait for one slot at most. */
export const LONGEST_LINE = 50

/** True when a person has something in a slot under this name. */
export const isIn = (slot: SlotDocument, openid: string): boolean =>
  [...slot.holders, ...slot.offers, ...slot.waiting].some(({ u }) => u === openid)

const whyNobody = (slot: SlotDocument, now: Instant): AppError | null => {
  if (slot.state !== 'open' || slot.closesAt <= now) return new AppError('SLOT_CLOSED', { field: 'slotId' })
  return slot.opensAt > now ? new AppError('SLOT_NOT_OPEN_YET', { field: 'slotId' }) : null
}

/**
 * Why a person gets no place in a slot, as the error to throw: SLOT_CLOSED, SLOT_NOT_OPEN_YET, QUOTA_REACHED (is in
 * it already), SLOT_FULL (places that are free go to the line first); null when by now nothing stands in the way.
 */
export const whyRefused = (slot: SlotDocument, openid: string, now: Instant): AppError | null => {
  const why = whyNobody(slot, now)
  if (why) return why
  if (isIn(slot, openid)) {
    return new AppError('QUOTA_REACHED', { message: 'the person is in this slot already' })
  }
  return slot.left <= 0 || slot.waiting.length > 0 ? new AppError('SLOT_FULL', { field: 'slotId' }) : null
}

/** Why a person cannot join the line of a slot: the same, PLACE_FREE, LINE_FULL; null when they can. */
export const whyNoLine = (slot: SlotDocument, openid: string, now: Instant): AppError | null => {
  const why = whyRefused(slot, openid, now)
  if (why === null) return new AppError('PLACE_FREE', { field: 'slotId' })
  if (why.code !== 'SLOT_FULL') return why
  return slot.waiting.length >= LONGEST_LINE ? new AppError('LINE_FULL', { field: 'slotId' }) : null
}

/** Why somebody at the door gets no place: SLOT_CLOSED (over or called off), SLOT_NOT_OPEN_YET, QUOTA_REACHED, SLOT_FULL. */
export const whyNotAtDoor = (slot: SlotDocument, openid: string, now: Instant): AppError | null => {
  if (slot.closesAt > now) return whyRefused(slot, openid, now)
  if (slot.state !== 'open' || slot.end <= now) return new AppError('SLOT_CLOSED', { field: 'slotId' })
  if (isIn(slot, openid))
    return new AppError('QUOTA_REACHED', { message: 'the person is in this slot already' })
  return slot.left <= 0 ? new AppError('SLOT_FULL', { field: 'slotId' }) : null
}
