import type { SlotDocument } from '../booking/schema'
import { addMinutes, type Instant, minutesBetween } from '../time'

/** Where the slots of a moved session lead until each has its new slot; no slot has this id. */
export const onTheWay = (programmeId: string): string => `${programmeId}@moving`

/**
 * The slot of the new session that stands where this one stood in the old: as long after its beginning, or the last
 * one when the new session is shorter. Undefined when the new session has no slots.
 */
export const targetOf = (
  slot: Pick<SlotDocument, 'start'>,
  begunAt: Instant,
  targets: readonly SlotDocument[],
): SlotDocument | undefined => {
  const [first] = targets
  if (!first) return undefined
  const wanted = addMinutes(first.start, minutesBetween(begunAt, slot.start))
  return targets.findLast(({ start }) => start <= wanted) ?? first
}

/**
 * A slot with the people of another one taken in. Nobody loses a place: where somebody else was faster, the slot
 * grows. Who is in it already (a repeat) stays once. The same object when there is nobody to take in.
 */
export const takeIn = (target: SlotDocument, from: SlotDocument): SlotDocument => {
  const inside = new Set([...target.holders, ...target.offers, ...target.waiting].map(({ u }) => u))
  const isNew = ({ u }: { u: string }): boolean => !inside.has(u)
  const holders = [...from.holders, ...from.offers.map(({ u, k }) => ({ u, k, at: from.start }))].filter(
    isNew,
  )
  const waiting = from.waiting.filter(isNew)
  if (holders.length + waiting.length === 0) return target
  const capacity = Math.max(target.capacity, target.capacity - target.left + holders.length)
  return {
    ...target,
    capacity,
    left: capacity - (target.capacity - target.left) - holders.length,
    holders: [...target.holders, ...holders],
    waiting: [...target.waiting, ...waiting],
  }
}

/** The old slot once its people have gone to the new one. */
export const emptied = (slot: SlotDocument, movedTo: string): SlotDocument => ({
  ...slot,
  movedTo,
  left: slot.capacity,
  holders: [],
  offers: [],
  waiting: [],
  arrived: [],
})
