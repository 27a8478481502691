import type { ThreadEntry } from '../../domain/appeal/schema'
import { type SealPlace, seal, unseal } from '../_kit/vault'

const placeOf = (appealId: string, k: string): SealPlace => ({
  collection: 'appeals',
  field: 'thread',
  id: `${appealId}:${k}`,
})

/** Seals words of an appeal: a line, a note, a reason, under the key that names them there. */
export const sealLine = (appealId: string, k: string, text: string): string =>
  seal(text, placeOf(appealId, k))

/** Opens the words of one appeal; null for a line that is only a card. */
export const openerOf =
  (appealId: string) =>
  ({ k, sealed }: Pick<ThreadEntry, 'k' | 'sealed'>): string | null =>
    sealed === null ? null : unseal(sealed, placeOf(appealId, k))
