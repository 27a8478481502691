import * as z from 'zod'
import { ZInstant, ZRequestId } from '../fields'

/** Around a measurement of glucose: before breakfast, two hours after a meal, or at any other moment. */
export const MEALS = ['fasting', 'afterMeal', 'anytime'] as const

const whole = (min: number, max: number) => z.number().int().min(min).max(max)
const tenths = (min: number, max: number) =>
  z
    .number()
    .min(min)
    .max(max)
    .refine((value) => Math.abs(value * 10 - Math.round(value * 10)) < 1e-6, 'one decimal at most')

/**
 * One measurement. The limits are what a living adult and a home device can show: outside of them the number was
 * mistyped, and the answer names the field.
 */
export const ZReading = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('pressure'),
      systolic: whole(60, 260).describe('mmHg'),
      diastolic: whole(30, 160).describe('mmHg'),
      pulse: whole(30, 220).nullable().describe('beats a minute'),
    }),
    z.strictObject({
      kind: z.literal('glucose'),
      mmol: tenths(1, 35).describe('mmol/L'),
      meal: z.enum(MEALS),
    }),
    z.strictObject({ kind: z.literal('weight'), kg: tenths(25, 250) }),
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
