import { ZListSessionInput, ZListSessionOutput } from '../../domain/booking/door-schema'
import { countVisits, doorSlot } from '../../domain/booking/door-view'
import { calendarsOf, placeOf } from '../../domain/booking/programme-view'
import type { SlotDocument } from '../../domain/booking/schema'
import { slotsOfDay } from '../../domain/booking/slots-of-day'
import { AppError } from '../../domain/errors'
import { isRoughDay } from '../../domain/street/weather'
import { dayOf } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { faceOf } from './door-face'
import { checkDoor, DOOR, holds } from './door-guard'
import { listBookingsOfSlots, listPeople, listStreet, MOST_VISITS } from './door-repository'
import { listSlotsOfDay } from './repository'

const byStart = (one: SlotDocument, other: SlotDocument): number => one.start.localeCompare(other.start)

/** Slots that went elsewhere, and closed ones nobody was in, are not of this session. */
const isShown = ({ movedTo }: SlotDocument): boolean => movedTo === null

/** Five operations: who asks, the street, the slots, who booked them, their masked numbers. */
export const listSession = staffProcedure(DOOR, 'Everybody of a session in time order, with what can be done')
  .input(ZListSessionInput)
  .output(ZListSessionOutput)
  .query(async ({ ctx: { now, staff }, input }) => {
    const day = input.day ?? dayOf(now)
    const [documents, found] = await Promise.all([listStreet(), listSlotsOfDay(input.programmeId, day)])
    const { programme, station } = placeOf(documents, input.programmeId)
    if (!programme) throw new AppError('NOT_FOUND', { field: 'programmeId' })
    checkDoor(programme, staff)
    const missing = slotsOfDay(programme, day, calendarsOf(documents)).filter(
      (slot) => !found.some(({ _id }) => _id === slot._id),
    )
    const slots = [...found.filter(isShown), ...missing].sort(byStart)
    const bookings = await listBookingsOfSlots(found.map(({ _id }) => _id))
    const people = await listPeople([...new Set(bookings.map(({ openid }) => openid))])
    const street = documents.find((item) => item.kind === 'street')
    const rough = street ? isRoughDay(street, day) : false
    const shown = slots.map((slot) =>
      doorSlot(slot, bookings, {
        rough,
        now,
        faceOf: (booking) => faceOf(booking, people.find(({ _id }) => _id === booking.openid) ?? null),
      }),
    )
    return {
      now,
      programmeId: programme._id,
      name: programme.name,
      kind: programme.programmeKind,
      stationName: station?.name ?? '',
      day,
      slots: shown,
      counts: countVisits(shown),
      delayMinutes: Math.max(
        0,
        ...slots.filter(({ end }) => end > now).map(({ delayMinutes }) => delayMinutes),
      ),
      rough,
      closedWhy: slots.find(({ closedWhy }) => closedWhy !== null)?.closedWhy ?? null,
      asksOutcome: programme.programmeKind === 'lawyer',
      mine: holds(programme, staff),
      more: bookings.length >= MOST_VISITS,
    }
  })
