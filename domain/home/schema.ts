import * as z from 'zod'
import { ZDay, ZId, ZInstant } from '../fields'
import { FACILITY_STATES } from '../station/schema'
import { FACILITIES, PROGRAMME_KINDS, STATION_KINDS } from '../street/schema'

const ZHomeStation = z.object({
  id: ZId,
  order: z.number().int(),
  name: z.string(),
  short: z.string(),
  stationKind: z.enum(STATION_KINDS),
  address: z.string(),
  metres: z.number().int(),
  open: z.boolean(),
  hoursText: z.string(),
  facilities: z.array(z.enum(FACILITIES)),
  states: z
    .array(z.object({ facility: z.enum(FACILITIES), state: z.enum(FACILITY_STATES) }))
    .describe('facilities somebody reported as other than fine'),
  about: z.string(),
  freezers: z.array(z.object({ id: ZId, name: z.string(), stock: z.number().int(), open: z.boolean() })),
  sample: z.boolean(),
})
export type HomeStation = z.infer<typeof ZHomeStation>

const ZHomeCanteen = z.object({
  name: z.string(),
  stationName: z.string(),
  state: z.enum(['now', 'later', 'tomorrow', 'closed']).describe('tomorrow: the next window is not today'),
  from: z.string(),
  to: z.string(),
  nextDay: ZDay.nullable(),
  percent: z.number().int(),
})

export const ZGetHomeOutput = z.object({
  now: ZInstant,
  street: z.object({
    name: z.string(),
    district: z.string(),
    lengthMetres: z.number().int(),
    heatMode: z.boolean(),
    dutyPhone: z.string().nullable(),
  }),
  stations: z.array(ZHomeStation),
  canteen: ZHomeCanteen.nullable(),
  services: z.array(
    z.object({
      id: ZId,
      name: z.string(),
      kind: z.enum(PROGRAMME_KINDS),
      stationName: z.string(),
      nextDay: ZDay.nullable(),
      hours: z.string(),
      bookable: z.boolean(),
    }),
  ),
  nextBooking: z
    .object({
      id: z.string(),
      programmeName: z.string(),
      kind: z.enum(PROGRAMME_KINDS),
      start: ZInstant,
      stationName: z.string(),
    })
    .nullable(),
  bottlesGiven: z.number().int(),
  bottlesLeft: z.number().int(),
})
export type HomeView = z.infer<typeof ZGetHomeOutput>
