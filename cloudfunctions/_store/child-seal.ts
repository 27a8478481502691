import { type ChildFacts, ZChildFacts } from '../../domain/childcare/schema'
import { type SealPlace, seal, unseal } from '../_kit/vault'

const childPlace = (childId: string): SealPlace => ({ collection: 'children', field: 'sealed', id: childId })
const dayPlace = (dayId: string): SealPlace => ({ collection: 'care_days', field: 'left', id: dayId })

/** Seals what is known of a child; the seal opens at this place only. */
export const sealChild = (childId: string, facts: ChildFacts): string =>
  seal(JSON.stringify(facts), childPlace(childId))

/** Opens what is known of a child; null when the guardian took it back. */
export const openChild = ({ _id, sealed }: { _id: string; sealed: string | null }): ChildFacts | null =>
  sealed === null ? null : ZChildFacts.parse(JSON.parse(unseal(sealed, childPlace(_id))))

/** Seals who took a child home on a day, in words. */
export const sealLeaving = (dayId: string, words: string): string => seal(words, dayPlace(dayId))

export const openLeaving = (dayId: string, sealed: string): string => unseal(sealed, dayPlace(dayId))
