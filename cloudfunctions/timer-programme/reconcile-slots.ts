import type { SlotDocument } from '../../domain/booking/schema'
import { slotsOfDay } from '../../domain/booking/slots-of-day'
import type { CalendarItem } from '../../domain/calendar/schema'
import { reconcileSlot } from '../../domain/programme/reconcile-slot'
import type { ProgrammeItem } from '../../domain/street/schema'
import { dayOf, type Instant } from '../../domain/time'
import { listSlotsFrom, removeSlot, writeWhole } from './repository'

type Around = { programme: ProgrammeItem; calendars: readonly CalendarItem[] }

/** True when something was written. Whoever changed the slot since it was read is left for the next run. */
const reconcile = async (slot: SlotDocument, { programme, calendars }: Around): Promise<boolean> => {
  const expected = slotsOfDay(programme, slot.day, calendars).find(({ _id }) => _id === slot._id)
  const closing = programme.exceptions.find((entry) => entry.kind === 'close' && entry.day === slot.day)
  const change = reconcileSlot(slot, { expected, closing: closing?.kind === 'close' ? closing : undefined })
  if (change.kind === 'remove') return removeSlot(slot)
  if (change.kind === 'closed') return writeWhole(slot, { ...slot, state: 'closed', closedWhy: change.why })
  return change.kind === 'rewrite' ? writeWhole(slot, change.slot) : false
}

/** Slots to come of programmes that were edited lately follow the edit; how many were written. */
export const reconcileSlots = async (
  edited: readonly ProgrammeItem[],
  calendars: readonly CalendarItem[],
  now: Instant,
): Promise<number> => {
  let written = 0
  for (const programme of edited) {
    for (const slot of await listSlotsFrom(programme._id, dayOf(now)))
      if (slot.start > now && (await reconcile(slot, { programme, calendars }))) written += 1
  }
  return written
}
