/** What a living adult and a home device can show; `step`: the finest a device tells. */
export const READING_LIMITS = {
  systolic: { min: 60, max: 260, step: 1 },
  diastolic: { min: 30, max: 160, step: 1 },
  pulse: { min: 30, max: 220, step: 1 },
  mmol: { min: 1, max: 35, step: 0.1 },
  kg: { min: 25, max: 250, step: 0.1 },
} as const

export type ReadingField = keyof typeof READING_LIMITS
