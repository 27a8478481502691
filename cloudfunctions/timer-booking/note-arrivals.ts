import type { Instant } from '../../domain/time'
import { noteArrival } from '../_store/booking-door'
import { listUnnoted } from './repository'

/** Check-ins that died between the slot and the booking: who is there is there, and missed nothing. */
export const noteArrivals = async (now: Instant): Promise<Record<string, number>> => {
  const unnoted = await listUnnoted(now)
  for (const booking of unnoted) await noteArrival(booking, now)
  return { arrivalsNoted: unnoted.length }
}
