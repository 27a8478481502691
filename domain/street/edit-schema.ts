import * as z from 'zod'
import { typedText, ZId, ZInstant } from '../fields'
import { ZMealWindowItem, ZPartnerItem, ZStationItem, ZStreetItem } from './schema'

/** What staff edit here; programmes, calendars and the Friendly List have desks of their own. */
export const EDITED_KINDS = ['street', 'station', 'mealWindow', 'partner'] as const
export const ZEditedItem = z.discriminatedUnion('kind', [
  ZStreetItem,
  ZStationItem,
  ZMealWindowItem,
  ZPartnerItem,
])
export type EditedItem = z.infer<typeof ZEditedItem>

export const ZListItemsOutput = z.object({ items: z.array(ZEditedItem) })

export const ZSaveItemInput = z.object({ item: ZEditedItem, why: typedText(60) })
export const ZSaveItemOutput = z.object({ item: ZEditedItem })

export const ZListChangesInput = z.object({ itemId: ZId, page: z.number().int().min(0).max(99).default(0) })
const ZChangeView = z.object({
  at: ZInstant,
  byName: z.string(),
  why: z.string(),
  v: z.number().int(),
  fields: z.array(z.object({ field: z.string(), was: z.string(), became: z.string() })),
})
export type ChangeView = z.infer<typeof ZChangeView>
export const ZListChangesOutput = z.object({ changes: z.array(ZChangeView), more: z.boolean() })
