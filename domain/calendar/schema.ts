import * as z from 'zod'
import { ZDay, ZId } from '../fields'
import { versioned } from '../street/versioned'

/** A day that is not what its weekday says: off (a holiday, or a day in lieu) or worked (a make-up day). */
export const ZCalendarDay = z.object({ day: ZDay, off: z.boolean(), name: z.string().min(1).max(20) })
export type CalendarDay = z.infer<typeof ZCalendarDay>

/**
 * The holidays and make-up workdays of one year, as the State Council publishes them late in the year before. A
 * year without this item is unknown: its holidays are never guessed.
 */
export const ZCalendarItem = z.object({
  kind: z.literal('calendar'),
  _id: ZId.describe('calendar-2026'),
  year: z.number().int().min(2020).max(2100),
  days: z.array(ZCalendarDay).max(120),
  source: z.string(),
  ...versioned,
})
export type CalendarItem = z.infer<typeof ZCalendarItem>
