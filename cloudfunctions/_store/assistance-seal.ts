import {
  type Assistance,
  type AssistanceCard,
  type AssistanceStep,
  ZAssistanceCard,
} from '../../domain/assistance/schema'
import { type SealPlace, seal, unseal } from '../_kit/vault'

const placeOf = (field: 'card' | 'note', id: string): SealPlace => ({ collection: 'assistance', field, id })

/** Seals what was told of somebody's need; the seal opens at this place only. */
export const sealNeed = (id: string, card: AssistanceCard): string =>
  seal(JSON.stringify(card), placeOf('card', id))

/** Null: its person is gone. */
export const openNeed = ({ _id, sealed }: Pick<Assistance, '_id' | 'sealed'>): AssistanceCard | null =>
  sealed === null ? null : ZAssistanceCard.parse(JSON.parse(unseal(sealed, placeOf('card', _id))))

export const sealStep = (id: string, k: string, text: string): string | null =>
  text === '' ? null : seal(text, placeOf('note', `${id}:${k}`))

/** Opens the words of one request's steps. */
export const stepOpener =
  (id: string) =>
  ({ k, sealed }: Pick<AssistanceStep, 'k' | 'sealed'>): string | null =>
    sealed === null ? null : unseal(sealed, placeOf('note', `${id}:${k}`))
