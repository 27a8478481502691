import { type PartyCard, type PartyCheckIn, type PartyStep, ZPartyCard } from '../../domain/party/schema'
import { type SealPlace, seal, unseal } from '../_kit/vault'

const placeOf = (field: 'card' | 'note', id: string): SealPlace => ({
  collection: 'party_check_ins',
  field,
  id,
})

/** Seals what a floating member told; the seal opens at this place only. */
export const sealCard = (id: string, card: PartyCard): string =>
  seal(JSON.stringify(card), placeOf('card', id))

/** Null: its person deleted it. */
export const openCard = ({ _id, sealed }: Pick<PartyCheckIn, '_id' | 'sealed'>): PartyCard | null =>
  sealed === null ? null : ZPartyCard.parse(JSON.parse(unseal(sealed, placeOf('card', _id))))

export const sealPartyNote = (id: string, k: string, note: string): string | null =>
  note === '' ? null : seal(note, placeOf('note', `${id}:${k}`))

/** Opens the words that came with the steps of one check-in. */
export const partyNoteOpener =
  (id: string) =>
  ({ k, sealed }: Pick<PartyStep, 'k' | 'sealed'>): string | null =>
    sealed === null ? null : unseal(sealed, placeOf('note', `${id}:${k}`))
