import { ZCheckInHereInput, ZCheckInHereOutput } from '../../domain/booking/door-schema'
import { doorState, doorSteps } from '../../domain/booking/door-steps'
import { placeOf } from '../../domain/booking/programme-view'
import { AppError } from '../../domain/errors'
import { readStationScene, stationContent } from '../../domain/station/scene'
import { dayOf } from '../../domain/time'
import { type Context, riderProcedure } from '../_kit/procedure'
import { signScene } from '../_kit/vault'
import { arriveInSlot, stepAtDoor } from '../_store/booking-door'
import { listStreet } from './door-repository'
import { namesOf } from './read-own'
import { findPerson, listOfPerson, type Placed } from './repository'

const stationOf = (scene: string): string => {
  const parsed = readStationScene(scene)
  if (!parsed || signScene(stationContent(parsed.stationId)) !== parsed.signature) {
    throw new AppError('SCENE_INVALID', { field: 'scene' })
  }
  return parsed.stationId
}

type Here = { booking: Placed['booking']; slot: Placed['slots'][number] }

/** Two operations; a booking that was cancelled in the same moment is left out. */
const arrive = async ({ booking, slot }: Here, { openid, now, requestId: k }: Context): Promise<boolean> => {
  if (!slot.arrived.includes(booking.k) && !(await arriveInSlot(booking))) return false
  const step = { at: now, by: openid, to: 'arrived' as const, why: 'station code', k }
  await stepAtDoor(booking, ['claiming', 'booked', 'noShow'], step, { missedBy: null })
  return true
}

/**
 * The rider scans the station's code and is there: every booking of today at this station whose time has come. Three
 * operations and two a booking, of which there is one as a rule. Throws SCENE_INVALID.
 */
export const checkInHere = riderProcedure("Checks the caller in by the station's printed code")
  .input(ZCheckInHereInput)
  .output(ZCheckInHereOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid, now } = ctx
    const stationId = stationOf(input.scene)
    const [person, documents] = await Promise.all([findPerson(openid), listStreet()])
    const station = documents.find((item) => item.kind === 'station' && item._id === stationId)
    const placed = await listOfPerson(namesOf(openid, person))
    const here = placed.flatMap(({ booking, slots }) => {
      const slot = slots.find(({ _id }) => _id === booking.slotId)
      const { programme } = placeOf(documents, booking.programmeId)
      const isHere = programme?.stationId === stationId && dayOf(booking.start) === dayOf(now)
      return slot && isHere ? [{ booking, slot, programmeName: programme.name }] : []
    })
    const arrived: typeof here = []
    for (const one of here) {
      const door = { ...one, rough: false, now }
      const isDue = doorState(door) === 'arrived' || doorSteps(door).checkIn
      if (isDue && (await arrive(one, ctx))) arrived.push(one)
    }
    const next = here.find(
      (one) => doorState({ ...one, rough: false, now }) === 'booked' && !arrived.includes(one),
    )
    return {
      now,
      stationName: station?.kind === 'station' ? station.name : '',
      arrived: arrived.map(({ booking, slot, programmeName }) => ({
        bookingId: booking._id,
        programmeName,
        start: booking.start,
        delayMinutes: slot.delayMinutes,
      })),
      next: next ? { programmeName: next.programmeName, start: next.booking.start } : null,
    }
  })
