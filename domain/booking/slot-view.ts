import type { Instant } from '../time'
import type { SlotDocument, SlotView } from './schema'

/** Few: the last place, or at most a fifth of the places. */
const isFew = ({ left, capacity }: SlotDocument): boolean => left <= Math.max(1, Math.floor(capacity / 5))

const stateOf = (slot: SlotDocument, openid: string, now: Instant): SlotView['state'] => {
  if (slot.holders.some((holder) => holder.u === openid)) return 'mine'
  if (slot.state !== 'open' || slot.closesAt <= now) return 'closed'
  if (slot.opensAt > now) return 'notOpenYet'
  if (slot.left <= 0) return 'full'
  return slot.capacity > 1 && isFew(slot) ? 'few' : 'free'
}

/** A slot as this person sees it; who the others are stays in the document. */
export const slotView = (slot: SlotDocument, openid: string, now: Instant): SlotView => ({
  id: slot._id,
  start: slot.start,
  end: slot.end,
  capacity: slot.capacity,
  left: slot.left,
  state: stateOf(slot, openid, now),
})
