import { placeIn } from '../../domain/booking/effective-state'
import type { BookingDocument, SlotDocument } from '../../domain/booking/schema'
import { settleSlot, withoutPerson } from '../../domain/booking/settle-slot'
import { LONGEST_LINE } from '../../domain/booking/why-refused'
import type { Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf, type Fields } from '../_kit/documents'

const ALL = 1000
const ATTEMPTS = 3
const GONE_KEPT = 200

const slots = documentsOf('slots')

type Claim = Pick<BookingDocument, 'slotId' | 'openid' | 'k'>
type Gone = SlotDocument['gone'][number]['to']

export const findSlot = (id: string): Promise<SlotDocument | null> => slots.findById(id)

export const listSlotsById = async (ids: readonly string[]): Promise<SlotDocument[]> =>
  ids.length === 0 ? [] : slots.list({ where: { _id: command.in([...new Set(ids)]) }, limit: ALL })

/** Writes what was decided from a read; false: the slot has changed since. */
export const writeSlot = (before: SlotDocument, after: SlotDocument): Promise<boolean> => {
  const { left, holders, arrived, waiting, offers, gone } = after
  return slots.updateIf(
    before._id,
    { rev: before.rev },
    { left, holders, arrived, waiting, offers, gone, rev: command.inc(1) },
  )
}

/** The slot with everything that is due by now written down (`settle-slot.ts`). No operation when nothing is due. */
export const settleStored = async (slot: SlotDocument, now: Instant): Promise<SlotDocument> => {
  let read = slot
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const due = settleSlot(read, now)
    if (due === read) return read
    if (await writeSlot(read, due)) return { ...due, rev: read.rev + 1 }
    read = (await findSlot(slot._id)) ?? read
  }
  return read
}

const barred = (k: string, to: Gone) => ({
  gone: command.push({ each: [{ k, to }], slice: -GONE_KEPT }),
  rev: command.inc(1),
})

const nowhere = (k: string): Fields => ({
  'holders.k': command.neq(k),
  'offers.k': command.neq(k),
  'waiting.k': command.neq(k),
  'gone.k': command.neq(k),
})

const nobody = (u: string): Fields => ({
  'holders.u': command.neq(u),
  'offers.u': command.neq(u),
  'waiting.u': command.neq(u),
})

type How = { now: Instant; again: boolean }

const claim = ({ slotId, k }: Claim, { again }: How, condition: Fields, change: Fields): Promise<boolean> =>
  again
    ? slots.updateIf(slotId, condition, { ...change, gone: command.pull({ k, to: 'lapsed' }) })
    : slots.updateIf(slotId, { ...condition, 'gone.k': command.neq(k) }, change)

const openAt = (now: Instant): Fields => ({
  state: 'open',
  opensAt: command.lte(now),
  closesAt: command.gt(now),
})

/**
 * One conditional update takes a place: seats, duplicates and membership change together, and nobody passes the
 * line. `again`: the request was barred when it failed before and now tries anew.
 */
export const takePlace = (wish: Claim, how: How): Promise<boolean> => {
  const { openid: u, k } = wish
  return claim(
    wish,
    how,
    { ...openAt(how.now), ...nobody(u), left: command.gt(0), 'waiting.0': command.exists(false) },
    { left: command.inc(-1), holders: command.push([{ u, k, at: how.now }]), rev: command.inc(1) },
  )
}

/** Joins the line of a slot that is full; false: it is not, or the person is in it, or the line is long enough. */
export const takeLine = (wish: Claim, how: How): Promise<boolean> => {
  const { openid: u, k } = wish
  return claim(
    wish,
    how,
    {
      ...openAt(how.now),
      ...nobody(u),
      left: command.lte(0),
      [`waiting.${LONGEST_LINE - 1}`]: command.exists(false),
    },
    { waiting: command.push([{ u, k, at: how.now }]), rev: command.inc(1) },
  )
}

/** The person takes the place kept for them; false: its time is over. */
export const takeOffer = ({ slotId, openid: u, k }: Claim, now: Instant): Promise<boolean> =>
  slots.updateIf(
    slotId,
    { state: 'open', offers: command.elemMatch({ u, k, until: command.gt(now) }) },
    {
      offers: command.pull({ u, k }),
      holders: command.push([{ u, k, at: now }]),
      rev: command.inc(1),
    },
  )

/** From here on a request gets no place in its slot; false: it has one, is barred already, or there is no slot. */
export const barRequest = (
  { slotId, k }: Pick<Claim, 'slotId' | 'k'>,
  to: Gone = 'lapsed',
): Promise<boolean> => slots.updateIf(slotId, nowhere(k), barred(k, to))

const FIELDS = { holder: 'holders', offer: 'offers', waiting: 'waiting' } as const

/**
 * Takes a person's request out of a slot; a place that becomes free goes on to the line in the same write, or, when
 * others were faster, at the next read. The slot afterwards; null: the request has nothing there any more. One
 * operation, two under contention.
 */
export const releasePlace = async (
  slot: SlotDocument,
  who: Pick<Claim, 'openid' | 'k'>,
  to: Gone,
  now: Instant,
): Promise<SlotDocument | null> => {
  const place = placeIn(who, slot)
  const without = withoutPerson(slot, who, to)
  if (place === null || without === null) return null
  const due = settleSlot(without, now)
  if (due !== without && (await writeSlot(slot, due))) return due
  const one = { u: who.openid, k: who.k }
  const freed = await slots.updateIf(
    slot._id,
    { [FIELDS[place]]: command.elemMatch(one), arrived: command.neq(who.k) },
    {
      ...barred(who.k, to),
      [FIELDS[place]]: command.pull(one),
      ...(place === 'waiting' ? {} : { left: command.inc(1) }),
    },
  )
  return freed ? without : null
}
