import { type Instant, toInstant } from '../../domain/time'

/** The only place of the functions that reads the clock; rules get `now` as data. */
export const readClock = (): Instant => toInstant(new Date())
