import { mustWaitForDay } from '../booking/same-day'
import type { BookingDocument, SlotDocument } from '../booking/schema'
import { LONGEST_LINE } from '../booking/why-refused'
import type { PersonDocument } from '../person/schema'
import type { Instant } from '../time'
import { inTurn } from './rotate'
import type { StandingDocument } from './schema'

/** Somebody who keeps a shift, with what decides whether they can be booked. */
export type Keeper = {
  standing: StandingDocument
  person: PersonDocument | null
  missed: readonly Pick<BookingDocument, 'start' | 'missedBy'>[]
}

/** A keeper's wish for one day: `k` is derived from person and slot, so it exists once. */
export type Wish = { openid: string; since: Instant; k: string }

const isKnown = (slot: SlotDocument, { openid, k }: Wish): boolean =>
  slot.gone.some((gone) => gone.k === k) ||
  [...slot.holders, ...slot.offers, ...slot.waiting].some((one) => one.u === openid || one.k === k)

/**
 * Those who keep this role and are not in its slot yet, in the order in which they get its places; none while it
 * cannot be booked. Who has stopped, skips the day, has no number, or may only book the same day, is left out.
 */
export const dueKeepers = (
  slot: SlotDocument,
  keepers: readonly Keeper[],
  { now, keyOf }: { now: Instant; keyOf: (openid: string) => string },
): Wish[] => {
  if (slot.state !== 'open' || slot.opensAt > now || slot.closesAt <= now) return []
  const all = keepers
    .filter(({ standing }) => standing.state === 'on' && standing.programmeId === slot.programmeId)
    .filter(({ standing }) => !standing.skips.includes(slot.day))
    .filter(({ person, missed }) => person?.phoneIndex && !mustWaitForDay(slot.day, missed, now))
    .map(({ standing: { openid, since } }) => ({ openid, since, k: keyOf(openid) }))
  return inTurn(all, slot.capacity, slot.day).filter((wish) => !isKnown(slot, wish))
}

/**
 * The slot with these wishes in it: a place as long as some are free and nobody waits, then the end of the line.
 * `barred`: wishes of people who have decided otherwise for this day; they are remembered and not made again.
 */
export const fillSlot = (
  slot: SlotDocument,
  { wishes, barred, now }: { wishes: readonly Wish[]; barred: readonly Wish[]; now: Instant },
): SlotDocument => {
  const free = slot.waiting.length > 0 ? 0 : slot.left
  const holder = ({ openid: u, k }: Wish) => ({ u, k, at: now })
  const seated = wishes.slice(0, free).map(holder)
  const room = Math.max(0, LONGEST_LINE - slot.waiting.length)
  const lined = wishes.slice(free).slice(0, room).map(holder)
  const out = [...wishes.slice(free).slice(room), ...barred]
  return {
    ...slot,
    left: slot.left - seated.length,
    holders: [...slot.holders, ...seated],
    waiting: [...slot.waiting, ...lined],
    gone: [...slot.gone, ...out.map(({ k }) => ({ k, to: 'lapsed' as const }))].slice(-200),
  }
}
