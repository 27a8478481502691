import * as z from 'zod'
import { ZDay, ZId, ZInstant } from '../fields'
import { ZPosition } from '../street/position-schema'
import { CORRECTION_TOPICS, FEATURES, PLACE_KINDS, ZService } from './schema'

/**
 * The whole list in one answer: some forty kilobytes that search, filters and every place's page work from, with or
 * without signal. Hours are said once and pointed to by their index.
 */
const ZHoursRow = z.object({
  text: z.string().describe('the week in one line'),
  always: z.boolean(),
  spans: z
    .array(z.tuple([z.number().int(), z.number().int()]))
    .describe('minutes after `since` from which and until which it is open; as far as `days` reach'),
  nextDay: ZDay.nullable().describe('when it opens next, if not within `days`'),
  exceptions: z.array(z.object({ from: ZDay, to: ZDay, text: z.string() })).describe('those still to come'),
  unsure: z
    .boolean()
    .describe('true: shut on public holidays, and nobody has entered those of this year yet'),
})
export type HoursRow = z.infer<typeof ZHoursRow>

const ZPlaceRow = z.object({
  id: ZId,
  kind: z.enum(PLACE_KINDS),
  stationId: ZId.nullable(),
  name: z.string(),
  address: z.string(),
  metres: z.number().int(),
  position: ZPosition.nullable(),
  phone: z.string().nullable(),
  features: z.array(z.enum(FEATURES)),
  about: z.string(),
  hours: z.number().int(),
  favourite: z.boolean(),
  photos: z.array(z.string()).describe('file ids of pictures that passed their check'),
  checkedOn: ZDay.nullable(),
  sample: z.boolean(),
})
export type PlaceRow = z.infer<typeof ZPlaceRow>

const ZServiceRow = ZService.omit({ schedule: true, follows: true, checkedBy: true }).extend({
  placeId: ZId,
  hours: z.number().int(),
  programmeId: ZId.nullable().describe('where it is booked'),
})
export type ServiceRow = z.infer<typeof ZServiceRow>

export const ZListDirectoryOutput = z.object({
  now: ZInstant,
  since: ZInstant,
  days: z.number().int().describe('so many days from `since` the spans of hours tell of'),
  scenes: z.array(z.object({ id: ZId, name: z.string(), icon: z.string() })),
  places: z.array(ZPlaceRow),
  services: z.array(ZServiceRow),
  hours: z.array(ZHoursRow),
})
export type DirectoryView = z.infer<typeof ZListDirectoryOutput>

export const ZSetFavouriteInput = z.object({ placeId: ZId, on: z.boolean() })
export const ZSetFavouriteOutput = z.object({ placeId: ZId, on: z.boolean() })

export const ZCorrectInput = z.object({
  placeId: ZId,
  serviceId: ZId.nullable(),
  topic: z.enum(CORRECTION_TOPICS),
  text: z.string().trim().max(300),
})
export const ZCorrectOutput = z.object({ correctionId: ZId })
