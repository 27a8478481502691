import * as z from 'zod'
import { ZDay, ZId, ZInstant, ZRequestId } from '../fields'
import { OCCUPATIONS, ZOccupation } from '../person/schema'
import { ZPosition } from '../street/position-schema'
import { FACILITIES, PROGRAMME_KINDS, STATION_KINDS } from '../street/schema'

export const FACILITY_STATES = ['ok', 'busy', 'broken', 'closed'] as const
const ZFacility = z.enum(FACILITIES)
const ZState = z.enum(FACILITY_STATES)
export type FacilityState = z.infer<typeof ZState>

const ZFacilityReport = z.object({
  state: ZState,
  at: ZInstant,
  confirmedBy: z.string().nullable().describe('name of the keeper who looked; null: reported by a passer-by'),
})

/**
 * `station_states`: `_id` = station. What its facilities are like by the last report of each; reports of two
 * facilities at once do not touch each other. Who reported is not kept.
 */
export const ZStationStateDocument = z.object({
  _id: ZId,
  states: z.partialRecord(ZFacility, ZFacilityReport),
  reports: z.array(
    z.object({
      k: ZRequestId,
      facility: ZFacility,
      state: ZState,
      at: ZInstant,
      confirmedBy: z.string().nullable(),
    }),
  ),
})
export type StationStateDocument = z.infer<typeof ZStationStateDocument>

/** `visits`: `_id` derived from person, station and day: a person counts once a day. */
export const ZVisitDocument = z.object({
  _id: z.string(),
  openid: z.string(),
  stationId: ZId,
  day: ZDay,
  occupation: ZOccupation.nullable(),
  at: ZInstant,
})
export type VisitDocument = z.infer<typeof ZVisitDocument>

export const ZGetStationInput = z
  .object({ stationId: ZId.optional(), scene: z.string().max(32).optional() })
  .refine(({ stationId, scene }) => Boolean(stationId) !== Boolean(scene), {
    message: 'give either the scanned scene or a stationId',
    path: ['stationId'],
  })

const ZFacilityView = z.object({
  facility: ZFacility,
  state: ZState,
  at: ZInstant.nullable().describe('null: nobody has reported anything'),
  confirmedBy: z.string().nullable(),
})
export type FacilityView = z.infer<typeof ZFacilityView>

const ZVisitCounts = z.object({
  total: z.number().int(),
  byOccupation: z.array(
    z.object({ occupation: z.enum([...OCCUPATIONS, 'unknown']), count: z.number().int() }),
  ),
})
export type VisitCounts = z.infer<typeof ZVisitCounts>

export const ZGetStationOutput = z.object({
  now: ZInstant,
  station: z.object({
    id: ZId,
    name: z.string(),
    short: z.string(),
    stationKind: z.enum(STATION_KINDS),
    address: z.string(),
    metres: z.number().int(),
    position: ZPosition.nullable(),
    phone: z.string().nullable(),
    about: z.string(),
    sample: z.boolean(),
    open: z.boolean(),
    hoursText: z.string(),
  }),
  keeper: z.object({ name: z.string(), until: z.string() }).nullable().describe('who is on duty now'),
  facilities: z.array(ZFacilityView),
  freezers: z.array(z.object({ id: ZId, name: z.string(), stock: z.number().int(), open: z.boolean() })),
  services: z.array(
    z.object({
      id: ZId,
      name: z.string(),
      kind: z.enum(PROGRAMME_KINDS),
      hours: z.string(),
      nextDay: ZDay.nullable(),
      bookable: z.boolean(),
    }),
  ),
  visits: ZVisitCounts.describe('today'),
  visited: z.boolean().describe('the caller has checked in today'),
})
export type StationView = z.infer<typeof ZGetStationOutput>

export const ZCheckInInput = z.object({ scene: z.string().max(32) })
export const ZCheckInOutput = z.object({ stationId: ZId, at: ZInstant })

export const ZReportFacilityInput = z.object({ stationId: ZId, facility: ZFacility, state: ZState })
export const ZReportFacilityOutput = z.object({ facility: ZFacility, report: ZFacilityReport })

export const ZPrintStationInput = z.object({ stationId: ZId })
export const ZPrintStationOutput = z.object({
  fileId: z.string(),
  name: z.string(),
  missing: z.array(z.string()).describe('codes WeChat did not draw this time'),
})

export const ZListVisitsInput = z.object({ stationId: ZId, day: ZDay })
export const ZListVisitsOutput = ZVisitCounts
