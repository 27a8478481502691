import * as z from 'zod'
import { ZInstant } from '../fields'

/** `exports`: a file somebody took along, to be removed from the storage after its time. `_id` is its path there. */
export const ZExportDocument = z.object({
  _id: z.string().min(1).max(200).describe('its path in the storage'),
  until: ZInstant.describe('from when on it is removed'),
})
