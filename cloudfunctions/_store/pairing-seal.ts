import { type ElderFacts, ZElderFacts } from '../../domain/pairing/schema'
import { type SealPlace, seal, unseal } from '../_kit/vault'

const elderPlace = (id: string): SealPlace => ({ collection: 'elders', field: 'sealed', id })

/** Seals what is known of an elder; the seal opens at this place only. */
export const sealElder = (id: string, facts: ElderFacts): string =>
  seal(JSON.stringify(facts), elderPlace(id))

/** Opens what is known of an elder; null when the elder's document is closed. */
export const openElder = ({ _id, sealed }: { _id: string; sealed: string | null }): ElderFacts | null =>
  sealed === null ? null : ZElderFacts.parse(JSON.parse(unseal(sealed, elderPlace(_id))))

/** Which words: of a call to an elder, a step of a pairing, a visit's note, a handled alarm. */
type Words = 'elders.calls' | 'pairings.steps' | 'elder_visits.note' | 'elder_visits.handled'

const wordPlace = (words: Words, id: string, k: string): SealPlace => {
  const [collection = '', field = ''] = words.split('.')
  return { collection, field, id: `${id}:${k}` }
}

/** Seals words written in a document by a request; null for none. */
export const sealWords = (words: Words, id: string, k: string, text: string): string | null =>
  text === '' ? null : seal(text, wordPlace(words, id, k))

/** Opens them; empty for none. */
export const openWords = (words: Words, id: string, k: string, sealed: string | null): string =>
  sealed === null ? '' : unseal(sealed, wordPlace(words, id, k))
