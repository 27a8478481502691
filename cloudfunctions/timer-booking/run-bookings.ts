import { runSteps } from '../_kit/run-steps'
import { followSessions } from './follow-sessions'
import { noteArrivals } from './note-arrivals'
import { remind } from './remind'
import { settleBookings } from './settle-bookings'
import { settleMoves } from './settle-moves'
import { settleSlots } from './settle-slots'
import { tellLate } from './tell-late'

/**
 * Writes down what time has done to bookings and tells those concerned: offers that ran out, sessions called off or
 * moved, calls that died half way, reminders. All of it is computed on read too; a run that never came changes
 * nothing but when it is told. Slots first: bookings follow what they say.
 */
export const runBookings = runSteps({
  settleSlots,
  settleMoves,
  followSessions,
  noteArrivals,
  settleBookings,
  tellLate,
  remind,
})
