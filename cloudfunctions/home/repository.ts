import * as z from 'zod'
import type { BookingDocument } from '../../domain/booking/schema'
import { type StationStateDocument, ZStationStateDocument } from '../../domain/station/schema'
import { type StreetDocument, ZStreetDocument } from '../../domain/street/schema'
import type { Instant } from '../../domain/time'
import type { FreezerDocument } from '../../domain/water/schema'
import { command, db } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const ALL = 1000

const KINDS = ['street', 'station', 'mealWindow', 'programme', 'calendar']

const ZStates = z.object({ states: z.array(ZStationStateDocument) })

/** Everything the home screen shows of the street, each station joined with what its facilities are like: one operation. */
export const listStreet = async (): Promise<{
  documents: StreetDocument[]
  states: StationStateDocument[]
}> => {
  const { list } = (await db
    .collection('street')
    .aggregate()
    .match({ kind: command.in(KINDS) })
    .limit(ALL)
    .lookup({ from: 'station_states', localField: '_id', foreignField: '_id', as: 'states' })
    .end()) as { list: unknown[] }
  return {
    documents: list.map((row) => ZStreetDocument.parse(row)),
    states: list.flatMap((row) => ZStates.parse(row).states),
  }
}

export const listFreezers = (): Promise<FreezerDocument[]> =>
  documentsOf('freezers').list({ where: { capacity: command.gt(0) }, limit: ALL })

/**
 * The person's next booking as its document says. One that is being made counts: the timer turns it into what its
 * slot says within minutes, and the list of bookings asks the slot itself.
 */
export const findNextBooking = async (openid: string, now: Instant): Promise<BookingDocument | null> => {
  const where = { openid, start: command.gt(now), state: command.in(['claiming', 'booked']) }
  return (await documentsOf('bookings').list({ where, orderBy: [['start', 'asc']], limit: 1 }))[0] ?? null
}
