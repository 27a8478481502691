import * as z from 'zod'
import { ZInstant, ZRequestId } from '../fields'
import { READING_LIMITS, type ReadingField } from './reading-limits'

/** Around a measurement of glucose: before breakfast, two hours after a meal, or at any other moment. */
export const MEALS = ['fasting', 'afterMeal', 'anytime'] as const

const within = (field: ReadingField) =>
  z.number().min(READING_LIMITS[field].min).max(READING_LIMITS[field].max)
const tenths = (field: ReadingField) =>
  within(field).refine((value) => Math.abs(value * 10 - Math.round(value * 10)) < 1e-6, 'one decimal at most')

/** One measurement. A number beyond the limits was mistyped, and the answer names its field. */
export const ZReading = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('pressure'),
      systolic: within('systolic').int().describe('mmHg'),
      diastolic: within('diastolic').int().describe('mmHg'),
      pulse: within('pulse').int().nullable().describe('beats a minute'),
    }),
    z.strictObject({
      kind: z.literal('glucose'),
      mmol: tenths('mmol').describe('mmol/L'),
      meal: z.enum(MEALS),
    }),
    z.strictObject({ kind: z.literal('weight'), kg: tenths('kg') }),
  ])
  .refine((reading) => reading.kind !== 'pressure' || reading.diastolic < reading.systolic, {
    message: 'the lower value is below the upper one',
    path: ['diastolic'],
  })
export type Reading = z.infer<typeof ZReading>
export type ReadingKind = Reading['kind']

export const LEVELS = ['fine', 'watch', 'high', 'urgent'] as const
export type Level = (typeof LEVELS)[number]

/** One measurement as person and clinician see it. */
export const ZReadingView = z.object({
  id: ZRequestId,
  at: ZInstant,
  reading: ZReading,
  level: z.enum(LEVELS),
  byName: z.string().nullable().describe('the clinician who wrote it down; null: the person'),
})
export type ReadingView = z.infer<typeof ZReadingView>

/** What one does about the latest measurement of a kind, and who says so. */
export const ZAdvice = z.object({
  kind: z.enum(['pressure', 'glucose', 'weight']),
  level: z.enum(LEVELS),
  text: z.string(),
  source: z.string(),
})
export type Advice = z.infer<typeof ZAdvice>
