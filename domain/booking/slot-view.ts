import type { Instant } from '../time'
import type { SlotView } from './call-schema'
import type { SlotDocument } from './schema'

/** Few: the last place, or at most a fifth of the places. */
const isFew = ({ left, capacity }: SlotDocument): boolean => left <= Math.max(1, Math.floor(capacity / 5))

const mineOf = (slot: SlotDocument, openid: string): SlotView['state'] | null => {
  const isMe = ({ u }: { u: string }): boolean => u === openid
  if (slot.holders.some(isMe)) return 'mine'
  if (slot.offers.some(isMe)) return 'offered'
  return slot.waiting.some(isMe) ? 'waiting' : null
}

const stateOf = (slot: SlotDocument, openid: string, now: Instant): SlotView['state'] => {
  const mine = mineOf(slot, openid)
  if (mine) return mine
  if (slot.state !== 'open' || slot.closesAt <= now) return 'closed'
  if (slot.opensAt > now) return 'notOpenYet'
  if (slot.left <= 0 || slot.waiting.length > 0) return 'full'
  return slot.capacity > 1 && isFew(slot) ? 'few' : 'free'
}

/** A person's place in the line of a slot, those with an offer before everybody who waits; null: not in it. */
export const placeInLine = ({ offers, waiting }: SlotDocument, openid: string): number | null => {
  const index = [...offers, ...waiting].findIndex(({ u }) => u === openid)
  return index < 0 ? null : index + 1
}

/** A slot as this person sees it; who the others are stays in the document. */
export const slotView = (slot: SlotDocument, openid: string, now: Instant): SlotView => ({
  id: slot._id,
  start: slot.start,
  end: slot.end,
  capacity: slot.capacity,
  left: slot.left,
  state: stateOf(slot, openid, now),
  waiting: slot.offers.length + slot.waiting.length,
  myPlace: placeInLine(slot, openid),
  offerUntil: slot.offers.find(({ u }) => u === openid)?.until ?? null,
  delayMinutes: slot.delayMinutes,
})
