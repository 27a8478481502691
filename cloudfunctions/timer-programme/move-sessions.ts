import type { SlotDocument } from '../../domain/booking/schema'
import { slotsOfDay } from '../../domain/booking/slots-of-day'
import type { CalendarItem } from '../../domain/calendar/schema'
import { emptied, takeIn, targetOf } from '../../domain/programme/move-slot'
import type { ProgrammeItem } from '../../domain/street/schema'
import type { Instant } from '../../domain/time'
import { addSlot, findSlot, listOnTheWay, listSlotsOfDay, writeWhole } from './repository'

const ATTEMPTS = 5
const NO_ROOM = '改期后的场次没有时段'

type Around = { programme: ProgrammeItem; calendars: readonly CalendarItem[] }

/** The slots of the session this one moved with, and when the old session began. */
const readMove = async (slot: SlotDocument, { programme, calendars }: Around) => {
  const move = programme.exceptions.findLast((entry) => entry.kind === 'move' && entry.day === slot.day)
  const old = await listSlotsOfDay(programme._id, slot.day)
  const begunAt = old.find(({ movedTo }) => movedTo !== null)?.start ?? slot.start
  if (move?.kind !== 'move') return { begunAt, targets: [] }
  const targets = slotsOfDay(programme, move.to, calendars).filter(
    ({ start }) => start.slice(11, 16) >= move.from,
  )
  return { begunAt, targets }
}

/** Takes the people into the new slot; repeated as long as others write there. */
const receive = async (target: SlotDocument, from: SlotDocument): Promise<boolean> => {
  if (await addSlot(takeIn(target, from))) return true
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const there = await findSlot(target._id)
    if (!there) return addSlot(takeIn(target, from))
    const after = takeIn(there, from)
    if (after === there || (await writeWhole(there, after))) return true
  }
  return false
}

const moveSlot = async (slot: SlotDocument, around: Around): Promise<boolean> => {
  const { begunAt, targets } = await readMove(slot, around)
  const target = targetOf(slot, begunAt, targets)
  if (!target) return writeWhole(slot, { ...slot, movedTo: null, closedWhy: NO_ROOM })
  return (await receive(target, slot)) && writeWhole(slot, emptied(slot, target._id))
}

/**
 * Brings the people of sessions that staff moved into their new slots: there first, then out of the old, so a run
 * that dies in between leaves them in both and the next one finishes. The timer of bookings tells them.
 */
export const moveSessions = async (
  programmes: readonly ProgrammeItem[],
  calendars: readonly CalendarItem[],
  now: Instant,
): Promise<number> => {
  let moved = 0
  for (const slot of await listOnTheWay(
    programmes.map(({ _id }) => _id),
    now,
  )) {
    const programme = programmes.find(({ _id }) => _id === slot.programmeId)
    if (programme && (await moveSlot(slot, { programme, calendars }))) moved += 1
  }
  return moved
}
