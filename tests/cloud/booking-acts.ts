import { TRPCError } from '@trpc/server'
import fc from 'fast-check'
import { bookingRouter } from '../../cloudfunctions/booking/router'
import { runBookings } from '../../cloudfunctions/timer-booking/run-bookings'
import type { BookingView } from '../../domain/booking/call-schema'
import { AppError } from '../../domain/errors'
import type { Death } from '../support/documents/memory-cloud'
import { bookingIdOf, KEEPER, RIDERS, type Rider, SLOTS, WALK_IN } from './booking-world'

/** What a rider, the door or the timer does; acts with the same rider, verb, place and intent are one request sent again. */
export type Act = {
  rider: Rider
  verb: Verb
  slot: number
  to: number
  intent: number
  death: Death | null
}
export type Answer = { act: Act; code: string; booking: BookingView | null }

type Caller = ReturnType<typeof bookingRouter.createCaller>
type Call = (caller: Caller, act: Act, bookingId: string, slotId: string) => Promise<unknown>

const idOf = (slot: number): string => SLOTS[slot]?._id ?? ''

const RIDING = {
  create: (caller, _, __, slotId) => caller.create({ slotId }),
  joinWaitlist: (caller, _, __, slotId) => caller.joinWaitlist({ slotId }),
  leaveWaitlist: (caller, _, bookingId) => caller.leaveWaitlist({ bookingId }),
  acceptOffer: (caller, _, bookingId) => caller.acceptOffer({ bookingId }),
  declineOffer: (caller, _, bookingId) => caller.declineOffer({ bookingId }),
  cancel: (caller, _, bookingId) => caller.cancel({ bookingId }),
  cancelLate: (caller, _, bookingId) => caller.cancelLate({ bookingId, why: 'an order runs long' }),
  move: (caller, { to }, bookingId) => caller.move({ bookingId, slotId: idOf(to) }),
  contestNoShow: (caller, _, bookingId) => caller.contestNoShow({ bookingId, text: 'I was there' }),
  listMine: (caller) => caller.listMine(),
} satisfies Record<string, Call>

const AT_DOOR = {
  checkIn: (caller, _, bookingId) => caller.checkIn({ bookingId }),
  markNoShow: (caller, _, bookingId) => caller.markNoShow({ bookingId }),
  undoNoShow: (caller, _, bookingId) => caller.undoNoShow({ bookingId }),
  finish: (caller, _, bookingId) => caller.finish({ bookingId }),
  walkIn: (caller, _, __, slotId) => caller.bookAtDoor({ slotId, phone: WALK_IN, here: true }),
  decideContest: (caller, { intent }, bookingId) =>
    caller.decideContest({ bookingId, accept: intent === 1, why: 'seen' }),
} satisfies Record<string, Call>

export type Verb = keyof typeof RIDING | keyof typeof AT_DOOR | 'timer'

const CALLS: Record<string, Call> = { ...RIDING, ...AT_DOOR }
const log = () => {}

/** The code a person would be told; what nobody foresaw is told in words no test expects. */
const codeOf = (error: unknown): string => {
  const cause = error instanceof TRPCError ? error.cause : error
  if (cause instanceof AppError && cause.code !== 'UNKNOWN') return cause.code
  return `unforeseen: ${String(cause ?? error)}`
}

const requestOf = ({ rider, verb, slot, to, intent }: Act): string =>
  `request-${rider}-${verb}-${slot}${verb === 'move' ? to : ''}-${intent}`

/** One call, as the function would serve it. */
export const act = async (what: Act, now: string): Promise<Answer> => {
  const { rider, verb, slot } = what
  const openid = verb in AT_DOOR ? KEEPER : rider
  const call = CALLS[verb]
  try {
    if (!call) {
      const { failed } = await runBookings(now, log)
      return { act: what, code: failed ? 'unforeseen: a step of the timer failed' : 'done', booking: null }
    }
    const caller = bookingRouter.createCaller({ openid, now, requestId: requestOf(what), log })
    const answer = await call(caller, what, bookingIdOf(rider, slot), idOf(slot))
    const { booking = null } = answer as { booking?: BookingView }
    return { act: what, code: 'done', booking }
  } catch (error) {
    return { act: what, code: codeOf(error), booking: null }
  }
}

const deaths = fc.record({
  nth: fc.integer({ min: 1, max: 6 }),
  when: fc.constantFrom('before' as const, 'after' as const),
})

/** Two to four acts at once, of the verbs of a scene; one call in five dies. */
export const actsOf = (verbs: readonly Verb[]): fc.Arbitrary<Act[]> =>
  fc.array(
    fc.record({
      rider: fc.constantFrom(...RIDERS),
      verb: fc.constantFrom(...verbs),
      slot: fc.integer({ min: 0, max: 2 }),
      to: fc.integer({ min: 0, max: 2 }),
      intent: fc.integer({ min: 1, max: 2 }),
      death: fc.option(deaths, { freq: 4 }),
    }),
    { minLength: 2, maxLength: 4 },
  )
