import { addMinutes, type Instant } from '../time'
import { isCalledOff, placeIn } from './effective-state'
import type { BookingDocument, SlotDocument } from './schema'

type Gone = SlotDocument['gone'][number]['to']
type Who = Pick<BookingDocument, 'openid' | 'k'>

const GONE_KEPT = 200

const barred = ({ gone }: SlotDocument, requests: readonly { k: string }[], to: Gone) =>
  [...gone, ...requests.map(({ k }) => ({ k, to }))].slice(-GONE_KEPT)

/** Offers whose time is over: those people are out, and their places are free. */
const dropExpired = (slot: SlotDocument, now: Instant): SlotDocument => {
  const expired = slot.offers.filter(({ until }) => until <= now)
  if (expired.length === 0) return slot
  return {
    ...slot,
    left: slot.left + expired.length,
    offers: slot.offers.filter(({ until }) => until > now),
    gone: barred(slot, expired, 'lapsed'),
  }
}

/** Free places are kept for the first in line, each as long as an offer lasts but not beyond the end of booking. */
const promote = (slot: SlotDocument, now: Instant): SlotDocument => {
  const count = Math.min(slot.left, slot.waiting.length)
  if (count <= 0) return slot
  const wanted = addMinutes(now, slot.offerMinutes)
  const [until = wanted] = [wanted, slot.closesAt].sort()
  const next = slot.waiting.slice(0, count).map(({ u, k }) => ({ u, k, until }))
  return {
    ...slot,
    left: slot.left - count,
    waiting: slot.waiting.slice(count),
    offers: [...slot.offers, ...next],
  }
}

const endLine = (slot: SlotDocument): SlotDocument => {
  if (slot.waiting.length + slot.offers.length === 0) return slot
  return {
    ...slot,
    left: slot.left + slot.offers.length,
    waiting: [],
    offers: [],
    gone: barred(slot, [...slot.offers, ...slot.waiting], 'lapsed'),
  }
}

const callOff = (slot: SlotDocument): SlotDocument => {
  const people = [...slot.holders, ...slot.offers, ...slot.waiting]
  if (people.length === 0) return slot
  const gone = barred(slot, people, 'closed')
  return { ...slot, left: slot.capacity, holders: [], offers: [], waiting: [], arrived: [], gone }
}

/**
 * The slot as it is due by now: offers that ran out go on to the next in line (who let theirs run out is out, not
 * back at the head), free places become offers, and once booking has ended or the session was called off nobody
 * waits any more. The very same object when nothing is due. Whoever reads a slot may write this, on the condition
 * that its `rev` has not moved.
 */
export const settleSlot = (slot: SlotDocument, now: Instant): SlotDocument => {
  if (slot.movedTo !== null) return slot
  if (isCalledOff(slot)) return callOff(slot)
  if (slot.state !== 'open' || slot.closesAt <= now) return endLine(slot)
  return promote(dropExpired(slot, now), now)
}

/** The slot without a person's request, which gets nothing in it any more; null: it has nothing there. */
export const withoutPerson = (slot: SlotDocument, who: Who, to: Gone): SlotDocument | null => {
  const place = placeIn(who, slot)
  if (place === null) return null
  const isOther = (one: { u: string; k: string }): boolean => one.u !== who.openid || one.k !== who.k
  return {
    ...slot,
    left: slot.left + (place === 'waiting' ? 0 : 1),
    holders: slot.holders.filter(isOther),
    offers: slot.offers.filter(isOther),
    waiting: slot.waiting.filter(isOther),
    gone: barred(slot, [who], to),
  }
}
