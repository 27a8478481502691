import { READING_LIMITS, type ReadingField } from '../../../domain/clinic/reading-limits'
import type { MEALS, Reading, ReadingKind, ReadingView } from '../../../domain/clinic/reading-schema'

/** What stands in the fields while one writes a measurement down. */
export type ReadingDraft = Record<ReadingField, string> & { meal: (typeof MEALS)[number] }

/** Where a first measurement starts: numbers an adult is not far from, so a few taps are enough. */
const FIRST: ReadingDraft = {
  systolic: '120',
  diastolic: '80',
  pulse: '70',
  mmol: '5.6',
  kg: '65',
  meal: 'fasting',
}

const textsOf = (reading: Reading): Partial<ReadingDraft> => {
  if (reading.kind === 'pressure') {
    const { systolic, diastolic, pulse } = reading
    return { systolic: `${systolic}`, diastolic: `${diastolic}`, pulse: pulse === null ? '' : `${pulse}` }
  }
  return reading.kind === 'glucose'
    ? { mmol: `${reading.mmol}`, meal: reading.meal }
    : { kg: `${reading.kg}` }
}

/** The fields as the last measurement of each kind left them. */
export const draftFrom = (latest: readonly ReadingView[]): ReadingDraft =>
  Object.assign({}, FIRST, ...latest.map(({ reading }) => textsOf(reading)))

export const FIELD_NAMES: Record<ReadingField, string> = {
  systolic: '高压',
  diastolic: '低压',
  pulse: '心率',
  mmol: '血糖',
  kg: '体重',
}

const FIELDS: Record<ReadingKind, ReadingField[]> = {
  pressure: ['systolic', 'diastolic', 'pulse'],
  glucose: ['mmol'],
  weight: ['kg'],
}
export const fieldsOf = (kind: ReadingKind): ReadingField[] => FIELDS[kind]

const numberOf = (text: string): number | null =>
  /^\d{1,3}(\.\d)?$/.test(text.trim()) ? Number(text.trim()) : null

/** What is wrong in the fields of a kind, in words; null: they can be sent. Pulse may stay empty. */
export const wrongIn = (
  kind: ReadingKind,
  draft: ReadingDraft,
): { field: ReadingField; text: string } | null => {
  for (const field of FIELDS[kind]) {
    if (field === 'pulse' && draft.pulse.trim() === '') continue
    const { min, max, step } = READING_LIMITS[field]
    const value = numberOf(draft[field])
    const fits = value !== null && value >= min && value <= max && (step < 1 || Number.isInteger(value))
    if (!fits) return { field, text: `${FIELD_NAMES[field]}填 ${min} 到 ${max} 之间的数` }
  }
  if (kind === 'pressure' && Number(draft.diastolic) >= Number(draft.systolic)) {
    return { field: 'diastolic', text: '低压要比高压小，看看是不是填反了' }
  }
  return null
}

/** The measurement the fields stand for; ask `wrongIn` first. */
export const readingFrom = (kind: ReadingKind, draft: ReadingDraft): Reading => {
  if (kind === 'weight') return { kind, kg: Number(draft.kg) }
  if (kind === 'glucose') return { kind, mmol: Number(draft.mmol), meal: draft.meal }
  const pulse = draft.pulse.trim() === '' ? null : Number(draft.pulse)
  return { kind, systolic: Number(draft.systolic), diastolic: Number(draft.diastolic), pulse }
}

/** The field one step up or down, within its limits; from an empty field to the nearest limit. */
export const stepField = (field: ReadingField, text: string, up: boolean): string => {
  const { min, max, step } = READING_LIMITS[field]
  const value = numberOf(text) ?? (up ? min : max)
  const next = Math.min(max, Math.max(min, value + (up ? step : -step)))
  return String(Math.round(next * 10) / 10)
}
