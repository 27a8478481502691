import { type Reading, ZReading } from '../../domain/clinic/reading-schema'
import type { SealedNote, SealedReading } from '../../domain/clinic/schema'
import { type SealPlace, seal, unseal } from '../_kit/vault'

const placeOf = (field: 'readings' | 'notes', recordId: string, k: string): SealPlace => ({
  collection: 'health_records',
  field,
  id: `${recordId}:${k}`,
})

/** Seals one measurement of a record, its kind included; the seal opens at this place only. */
export const sealReading = (recordId: string, k: string, reading: Reading): string =>
  seal(JSON.stringify(reading), placeOf('readings', recordId, k))

/** Opens the measurements of one record; null for one that was struck out. */
export const readingOpener =
  (recordId: string) =>
  ({ k, sealed }: Pick<SealedReading, 'k' | 'sealed'>): Reading | null =>
    sealed === null ? null : ZReading.parse(JSON.parse(unseal(sealed, placeOf('readings', recordId, k))))

export const sealNote = (recordId: string, k: string, text: string): string =>
  seal(text, placeOf('notes', recordId, k))

/** Opens the clinicians' words in one record. */
export const noteOpener =
  (recordId: string) =>
  ({ k, sealed }: Pick<SealedNote, 'k' | 'sealed'>): string =>
    unseal(sealed, placeOf('notes', recordId, k))
