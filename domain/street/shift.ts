import { type Instant, toInstant } from '../time'

/**
 * The instant so many minutes later (earlier when negative), counted in milliseconds since 1970: the same on a
 * machine in any zone.
 */
export const shift = (instant: Instant, minutes: number): Instant =>
  toInstant(Date.parse(instant) + minutes * 60_000)
