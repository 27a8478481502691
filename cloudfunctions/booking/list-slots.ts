import { ZListSlotsInput, ZListSlotsOutput } from '../../domain/booking/call-schema'
import { calendarsOf, placeOf, programmeView } from '../../domain/booking/programme-view'
import type { SlotDocument } from '../../domain/booking/schema'
import { settleSlot } from '../../domain/booking/settle-slot'
import { slotView } from '../../domain/booking/slot-view'
import { opensAtOf, slotsOfDay } from '../../domain/booking/slots-of-day'
import type { CalendarItem } from '../../domain/calendar/schema'
import { AppError } from '../../domain/errors'
import type { ProgrammeItem } from '../../domain/street/schema'
import { addDays, type Day, dayOf, type Instant } from '../../domain/time'
import { templateIdsOf } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { settleStored } from '../_store/booking-slots'
import { addSlots, listPlaces, listSlotsOfDay } from './repository'

type Asked = { day: Day; calendars: readonly CalendarItem[]; now: Instant }

const byStart = (one: SlotDocument, other: SlotDocument): number => one.start.localeCompare(other.start)

/**
 * The slots of a day. Those the rule promises and nobody has looked at yet are written once the day can be booked;
 * before that they are only shown, so that looking at far days fills no database.
 */
const slotsOn = async (programme: ProgrammeItem, { day, calendars, now }: Asked): Promise<SlotDocument[]> => {
  const found = await listSlotsOfDay(programme._id, day)
  const missing = slotsOfDay(programme, day, calendars).filter(
    (slot) => !found.some(({ _id }) => _id === slot._id),
  )
  if (missing.length === 0 || day < dayOf(now)) return found
  if (opensAtOf(programme, day) > now) return [...found, ...missing].sort(byStart)
  await addSlots(missing)
  return listSlotsOfDay(programme._id, day)
}

/** Of what is due, so much is written down by one look; the rest waits for the next one or the timer. */
const SETTLED_A_LOOK = 2

const settled = async (slots: readonly SlotDocument[], now: Instant): Promise<SlotDocument[]> => {
  const due = slots.filter((slot) => settleSlot(slot, now) !== slot).slice(0, SETTLED_A_LOOK)
  const written = await Promise.all(due.map((slot) => settleStored(slot, now)))
  return slots.map((slot) => written.find(({ _id }) => _id === slot._id) ?? slot)
}

/** A day that is in the calendar: 30 February is refused. */
const checkDay = (day: Day | undefined): void => {
  if (day !== undefined && addDays(day, 0) !== day) throw new AppError('BAD_INPUT', { field: 'day' })
}

export const listSlots = riderProcedure('The slots of a programme on one day, by default on its next one')
  .input(ZListSlotsInput)
  .output(ZListSlotsOutput)
  .query(async ({ ctx: { openid, now }, input }) => {
    checkDay(input.day)
    const documents = await listPlaces()
    const calendars = calendarsOf(documents)
    const { programme, station } = placeOf(documents, input.programmeId)
    if (!programme) throw new AppError('NOT_FOUND', { field: 'programmeId' })
    const view = programmeView(programme, station, now, calendars)
    const day = input.day ?? view.nextDays[0] ?? null
    const slots =
      day && programme.bookable ? await settled(await slotsOn(programme, { day, calendars, now }), now) : []
    return {
      now,
      programme: view,
      day,
      opensAt: day && programme.bookable ? opensAtOf(programme, day) : null,
      slots: slots.map((slot) => slotView(slot, openid, now)),
      templateIds: templateIdsOf('bookingReminder', 'bookingChanged', 'waitlistOffer'),
    }
  })
