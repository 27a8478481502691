import type { SlotDocument } from '../booking/schema'
import type { ProgrammeException } from '../street/programme-parts'

/** What an edited programme makes of a slot that was written before. */
export type SlotChange =
  | { kind: 'keep' }
  | { kind: 'remove' }
  | { kind: 'closed'; why: string }
  | { kind: 'rewrite'; slot: SlotDocument }

type Now = {
  /** The slot of this id as the programme makes it today; undefined: it makes none. */
  expected: SlotDocument | undefined
  closing: Extract<ProgrammeException, { kind: 'close' }> | undefined
}

const takenIn = ({ capacity, left }: SlotDocument): number => capacity - left

const isUntouched = ({ holders, offers, waiting, gone }: SlotDocument): boolean =>
  holders.length + offers.length + waiting.length + gone.length === 0

const latest = (one: string, other: string): string => (one > other ? one : other)

const fitted = (slot: SlotDocument, expected: SlotDocument): SlotDocument => {
  const capacity = Math.max(expected.capacity, takenIn(slot))
  const { opensAt, closesAt, offerMinutes } = expected
  const cancelUntil = latest(slot.cancelUntil, expected.cancelUntil)
  return { ...slot, capacity, left: capacity - takenIn(slot), opensAt, closesAt, cancelUntil, offerMinutes }
}

const FITTED = ['capacity', 'left', 'opensAt', 'closesAt', 'cancelUntil', 'offerMinutes'] as const

/**
 * Brings a slot in line with its programme without taking a place from anybody: a slot nobody has ever touched goes
 * (it is written anew when somebody looks); one that people are in gets the new number of places, never fewer than
 * are taken; one whose time the rule no longer has keeps its people and takes nobody else; one on a day that was
 * closed in the same moment is closed too.
 */
export const reconcileSlot = (slot: SlotDocument, { expected, closing }: Now): SlotChange => {
  if (slot.state === 'closed' || slot.movedTo !== null) return { kind: 'keep' }
  if (!expected && closing) return { kind: 'closed', why: closing.why }
  if (!expected && isUntouched(slot)) return { kind: 'remove' }
  const after = expected ? fitted(slot, expected) : { ...slot, capacity: takenIn(slot), left: 0 }
  return FITTED.every((field) => after[field] === slot[field])
    ? { kind: 'keep' }
    : { kind: 'rewrite', slot: after }
}
