import type { SlotDocument } from '../../domain/booking/schema'
import { onTheWay } from '../../domain/programme/move-slot'
import type { StreetDocument } from '../../domain/street/schema'
import { addDays, at, type Day, dayOf, type Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const ALL = 1000
const LOOK_BACK_DAYS = 7

const slots = documentsOf('slots')

/** Programmes, calendars and the street itself. */
export const listStreet = (): Promise<StreetDocument[]> =>
  documentsOf('street').list({
    where: { kind: command.in(['programme', 'calendar', 'street']) },
    limit: ALL,
  })

export const listSlotsOfDay = (programmeId: string, day: Day): Promise<SlotDocument[]> =>
  slots.list({ where: { programmeId, day }, orderBy: [['start', 'asc']], limit: ALL })

/** Slots of sessions that were moved whose people have no new slot yet. */
export const listOnTheWay = (programmeIds: readonly string[], now: Instant): Promise<SlotDocument[]> =>
  slots.list({
    where: {
      start: command.gt(at(addDays(dayOf(now), -LOOK_BACK_DAYS), '00:00')),
      movedTo: command.in(programmeIds.map(onTheWay)),
    },
    orderBy: [['start', 'asc']],
    limit: ALL,
  })

/** Slots of a programme from a day on. */
export const listSlotsFrom = (programmeId: string, day: Day): Promise<SlotDocument[]> =>
  slots.list({ where: { programmeId, day: command.gte(day) }, orderBy: [['day', 'asc']], limit: ALL })

export const findSlot = (id: string): Promise<SlotDocument | null> => slots.findById(id)

export const addSlot = (slot: SlotDocument): Promise<boolean> => slots.insertOnce(slot)

/** Writes what was decided from a read; false: the slot has changed since. */
export const writeWhole = (before: SlotDocument, after: SlotDocument): Promise<boolean> => {
  const { _id, rev: _rev, ...fields } = after
  return slots.updateIf(before._id, { rev: before.rev }, { ...fields, rev: command.inc(1) })
}

export const removeSlot = async ({ _id, rev }: SlotDocument): Promise<boolean> =>
  (await slots.removeAll({ _id, rev })) === 1

/** What begins today can be given back as long as the day lasts; how many slots. */
export const lengthenCancelling = (day: Day): Promise<number> => {
  const [first, last] = [at(day, '00:00'), at(day, '23:59')]
  return slots.updateAll(
    { start: command.and([command.gte(first), command.lte(last)]), cancelUntil: command.lt(last) },
    { cancelUntil: last, rev: command.inc(1) },
  )
}
