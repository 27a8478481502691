import * as z from 'zod'
import { ZInstant, ZRequestId } from '../fields'

/** The last change of an item: who, when, why, and what its fields were before. `street_history` keeps all of them. */
export const ZItemChange = z.object({
  k: ZRequestId,
  at: ZInstant,
  by: z.string(),
  byName: z.string(),
  why: z.string(),
  was: z.record(z.string(), z.unknown()).describe('the fields that changed, as they were; null: not there'),
  h: z.string().optional().describe('hash of what was asked for, to know a request id that is used again'),
})
export type ItemChange = z.infer<typeof ZItemChange>

/**
 * What every item of the street carries once staff have changed it: a version that moves on with each change, so
 * that two people who edit at once cannot undo each other, and the change that made it (none yet: as the files say).
 */
export const versioned = {
  v: z.number().int().min(0).default(0).describe('how often staff changed it; 0: as the files say'),
  lastChange: ZItemChange.optional(),
}

/** `street_history`: one row a change of a street item, `_id` derived from the item and the request. */
export const ZStreetHistoryDocument = ZItemChange.extend({
  _id: z.string(),
  itemId: z.string(),
  kind: z.string(),
  v: z.number().int().min(1).describe('the version this change made'),
  became: z.record(z.string(), z.unknown()).describe('the fields that changed, as they are since'),
})
export type StreetHistoryDocument = z.infer<typeof ZStreetHistoryDocument>
