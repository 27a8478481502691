import { BEFORE_ARRIVAL } from '../../domain/booking/effective-state'
import type { BookingDocument, BookingState, SlotDocument } from '../../domain/booking/schema'
import type { Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf, type Fields } from '../_kit/documents'
import type { Step } from './booking-documents'

const HISTORY_KEPT = 50

const slots = documentsOf('slots')
const bookings = documentsOf('bookings')

type Claim = Pick<BookingDocument, 'slotId' | 'openid' | 'k'>

/** Before booking ends the line comes first; from then on free places are for whoever stands at the door. */
const openAtDoor = ({ closesAt }: Pick<SlotDocument, 'closesAt'>, now: Instant): Fields =>
  closesAt <= now
    ? { closesAt: command.lte(now), end: command.gt(now) }
    : { opensAt: command.lte(now), 'waiting.0': command.exists(false) }

type AtDoor = { slot: SlotDocument; here: boolean; now: Instant }

/** Takes a place for somebody at the door; who is `here` has arrived by the same write. False: there is none. */
export const takeAtDoor = ({ openid: u, k }: Claim, { slot, here, now }: AtDoor): Promise<boolean> =>
  slots.updateIf(
    slot._id,
    {
      ...openAtDoor(slot, now),
      state: 'open',
      left: command.gt(0),
      'holders.u': command.neq(u),
      'offers.u': command.neq(u),
      'waiting.u': command.neq(u),
    },
    {
      left: command.inc(-1),
      holders: command.push([{ u, k, at: now }]),
      gone: command.pull({ k, to: 'lapsed' }),
      rev: command.inc(1),
      ...(here ? { arrived: command.push([k]) } : {}),
    },
  )

/** Writes into the slot that its holder is there: from here on the place cannot be given back. False: no holder, or there already. */
export const arriveInSlot = ({ slotId, openid: u, k }: Claim): Promise<boolean> =>
  slots.updateIf(
    slotId,
    { state: 'open', holders: command.elemMatch({ u, k }), arrived: command.neq(k) },
    { arrived: command.push([k]), rev: command.inc(1) },
  )

/** Moves a booking on at the door, with what else that writes; false: it is in none of the states it may come from. */
export const stepAtDoor = (
  { _id, k }: Pick<BookingDocument, '_id' | 'k'>,
  from: readonly BookingState[],
  step: Step,
  more: Fields = {},
): Promise<boolean> =>
  bookings.updateIf(
    _id,
    { k, state: command.in([...from]) },
    {
      ...more,
      state: step.to,
      at: step.at,
      history: command.push({ each: [step], slice: -HISTORY_KEPT }),
    },
  )

/** Writes into a booking what its slot says already: the person is there, so a no-show counts no more. */
export const noteArrival = async (booking: BookingDocument, now: Instant): Promise<BookingDocument> => {
  const step: Step = { at: now, by: 'street', to: 'arrived', why: 'arrival noted', k: booking.k }
  await stepAtDoor(booking, BEFORE_ARRIVAL, step, { missedBy: null })
  return { ...booking, state: 'arrived', missedBy: null }
}

/** Notes that the person was called in; false: for this booking that is noted already. */
export const noteCalled = ({ _id, k }: BookingDocument, now: Instant): Promise<boolean> =>
  bookings.updateIf(_id, { k, 'called.k': command.neq(k) }, { called: command.set({ k, at: now }) })

/** Writes the end of a contest; false: it has one. */
export const endContest = (
  { _id, openid }: BookingDocument,
  decided: 'accepted' | 'refused',
): Promise<boolean> =>
  bookings.updateIf(
    _id,
    { 'contest.decided': 'open' },
    { 'contest.decided': decided, missedBy: decided === 'refused' ? openid : null },
  )

/** How far a session runs behind: in every slot of the day that is not over. How many slots. */
export const delaySlots = (
  programmeId: string,
  day: string,
  minutes: number,
  now: Instant,
): Promise<number> =>
  slots.updateAll(
    { programmeId, day, state: 'open', end: command.gt(now), delayMinutes: command.neq(minutes) },
    { delayMinutes: minutes, rev: command.inc(1) },
  )
