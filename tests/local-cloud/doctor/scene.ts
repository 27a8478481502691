import type { CollectionName, DocumentOf } from '../../../cloudfunctions/_kit/collections'

/** Documents as functions leave them, by collection. */
export type Documents = { [N in CollectionName]?: DocumentOf<N>[] }

/**
 * What is broken on purpose: the invariants that must see it and no others, the document it is done to, and its
 * fields as they are then.
 */
export type Break = [
  seenBy: string | string[],
  collection: CollectionName,
  id: string,
  change: Record<string, unknown>,
]

/** A domain's documents after an ordinary day, and every way in which they can contradict themselves. */
export type Scene = { documents: Documents; breaks: Break[] }

export const NOON = '2026-12-10T12:00:00.000+08:00'
export const LATER = '2026-12-10T12:10:00.000+08:00'
export const EVENING = '2026-12-10T19:00:00.000+08:00'
