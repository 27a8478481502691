import { effectiveState } from '../../domain/booking/effective-state'
import { resolveMove } from '../../domain/booking/resolve-move'
import type { BookingDocument, SlotDocument } from '../../domain/booking/schema'
import { parseSlotId } from '../../domain/booking/slot-id'
import { allOf } from '../support/documents/memory-cloud'
import type { Answer, Verb } from './booking-acts'
import type { Seat } from './booking-world'

/** What must never be, by name; the careless versions of the test have to be caught by one of them. */
const broken = (what: string, more: unknown): never => {
  throw new Error(`${what}: ${JSON.stringify(more)}`)
}

const keysOf = (list: readonly { k: string }[]): string[] => list.map(({ k }) => k)

/** A slot after any write: it adds up, nobody is in it twice, whoever has arrived has a place. */
const checkSlot = (slot: SlotDocument): void => {
  const { left, holders, offers, waiting, capacity, arrived, gone } = slot
  if (left < 0) broken('oversold', slot)
  if (left + holders.length + offers.length !== capacity) broken('a seat leaked', slot)
  const inside = [...holders, ...offers, ...waiting]
  if (new Set(inside.map(({ u }) => u)).size !== inside.length) broken('in it twice', slot)
  if (arrived.some((k) => !keysOf(holders).includes(k))) broken('arrived without a place', slot)
  if (gone.some(({ k }) => keysOf(inside).includes(k))) broken('gone and there', slot)
}

/** From one write to the next: who is offered a place stood at the head, who joins the line stands at its end. */
const checkLine = (before: SlotDocument, after: SlotDocument): void => {
  const had = keysOf(before.waiting)
  const has = keysOf(after.waiting)
  const offered = keysOf(after.offers).filter((k) => !keysOf(before.offers).includes(k))
  const gone = keysOf(after.gone)
  const stayed = had.filter((k) => has.includes(k))
  const joined = has.filter((k) => !had.includes(k))
  if (has.join() !== [...stayed, ...joined].join()) broken('the line was reordered', { had, has })
  const ahead = had.filter((k) => !gone.includes(k)).slice(0, offered.length)
  if (offered.join() !== ahead.join()) broken('somebody passed the line', { had, offered })
  if (after.rev !== before.rev + 1)
    broken('a write that is not counted', { before: before.rev, after: after.rev })
}

const isTaken = (before: SlotDocument, after: SlotDocument): boolean =>
  after.holders.some(({ k }) => !keysOf([...before.holders, ...before.offers]).includes(k))

/** A booking after any write: a no-show counts only while it stands and is not contested. */
const checkBooking = (booking: BookingDocument): void => {
  const { state, missedBy, contest, history } = booking
  if (missedBy !== null && state !== 'noShow') broken('missed and not a no-show', booking)
  if (missedBy !== null && contest && contest.decided !== 'refused') broken('contested and counted', booking)
  if (history.at(-1)?.to !== state) broken('a history that says otherwise', booking)
}

export const watchWrites = (collection: string, before: unknown, after: unknown): void => {
  if (collection === 'bookings') checkBooking(after as BookingDocument)
  if (collection !== 'slots') return
  const slot = after as SlotDocument
  checkSlot(slot)
  if (!before) return
  const was = before as SlotDocument
  checkLine(was, slot)
  if (was.waiting.length > 0 && isTaken(was, slot)) broken('a place past the line', { was, slot })
}

const ACTIVE = ['claiming', 'waiting', 'booked', 'arrived', 'done', 'noShow']

/** Once everything is settled: documents say what slots say, a share a period, nothing half moved. */
export const checkSettled = (now: string): void => {
  const slots = allOf<SlotDocument>('slots')
  const bookings = allOf<BookingDocument>('bookings')
  const inSlots = slots.flatMap(({ _id, holders, offers, waiting }) =>
    [...holders, ...offers, ...waiting].map(({ u, k }) => `${_id} ${u} ${k}`),
  )
  const active = bookings.filter(({ state }) => ACTIVE.includes(state))
  const inBookings = active.map(({ slotId, openid, k }) => `${slotId} ${openid} ${k}`)
  if (inSlots.sort().join() !== inBookings.sort().join())
    broken('slots and bookings differ', { inSlots, inBookings })
  const shares = active.map(({ openid, slotId }) => `${openid} ${parseSlotId(slotId)?.period}`)
  if (new Set(shares).size !== shares.length) broken('more than the quota', shares)
  for (const booking of bookings) {
    const slot = slots.find(({ _id }) => _id === booking.slotId) ?? null
    const state = effectiveState(booking, slot, now)
    const said = state === 'offered' ? 'waiting' : state
    if (booking.moving || booking.state === 'claiming') broken('not settled', booking)
    // That somebody is there is the slot's truth alone; a booking whose check-in died follows it on every read.
    if (said !== booking.state && said !== 'arrived')
      broken('a booking that says otherwise', { said, booking })
  }
}

/** At any moment a rider holds one place a period, two only while a move is under way. */
export const checkQuota = (): void => {
  const slots = allOf<SlotDocument>('slots')
  for (const booking of allOf<BookingDocument>('bookings')) {
    const { openid, slotId, k, moving, movedFrom } = resolveMove(booking, [])
    const period = parseSlotId(slotId)?.period
    const held = slots.filter(
      ({ _id, holders }) => parseSlotId(_id)?.period === period && holders.some(({ u }) => u === openid),
    )
    if (held.length > 1 && !moving && !movedFrom) broken('two places in a period', { k, held })
  }
}

const GIVING_BACK: readonly Verb[] = ['cancel', 'cancelLate', 'leaveWaitlist', 'declineOffer']

/** Who was told "you have a place" and never gave one back has one: in whatever order moves and crashes came. */
export const checkPromises = (
  answers: readonly Answer[],
  seats: readonly Seat[],
  acts: Answer['act'][],
): void => {
  const promised = [
    ...answers.filter(({ booking }) => booking?.state === 'booked').map(({ act }) => act.rider),
    ...seats.filter(({ as }) => as !== 'waiting' && as !== 'offer').map(({ rider }) => rider),
  ]
  const slots = allOf<SlotDocument>('slots')
  for (const rider of new Set(promised)) {
    if (acts.some((one) => one.rider === rider && GIVING_BACK.includes(one.verb))) continue
    if (!slots.some(({ holders }) => holders.some(({ u }) => u === rider))) broken('a lost place', { rider })
  }
}

/** A request sent again is answered the same, whatever happened in between. */
export const checkReplays = (answers: readonly Answer[]): void => {
  const first = new Map<string, string>()
  for (const { act, booking } of answers) {
    if (!booking) continue
    const request = JSON.stringify([act.rider, act.verb, act.slot, act.to, act.intent])
    const known = first.get(request)
    if (known !== undefined && known !== booking.id) broken('answered otherwise', { request, known })
    first.set(request, booking.id)
  }
}
