import * as z from 'zod'
import { ZInstant, ZRequestId } from '../fields'

/**
 * `erasures`: one document a request of a person to be forgotten; `_id` is derived from person and request, so it
 * tells nothing by itself. It names the person only until the work is done; what stays is the proof that it was.
 */
export const ZErasureDocument = z.object({
  _id: z.string(),
  openid: z.string().nullable().describe('null: done, nobody is named any more'),
  k: ZRequestId,
  at: ZInstant,
  doneAt: ZInstant.nullable(),
})
export type ErasureDocument = z.infer<typeof ZErasureDocument>

/** Who stands in the records that are kept after a person is forgotten; nobody can be found by it. */
export const erasedPerson = ({ _id }: Pick<ErasureDocument, '_id'>): string => `erased:${_id}`

export const ZEraseInput = z.object({
  sure: z.literal(true).describe('the person has read what goes for good and agreed'),
})
export const ZEraseOutput = z.object({ erased: z.literal(true) })
