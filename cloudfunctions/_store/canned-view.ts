import type { CannedDocument, CannedView } from '../../domain/appeal/desk-schema'

export const SHARED = 'shared'

/** A canned reply as a worker sees it. */
export const cannedView = ({ _id, title, text, owner }: CannedDocument): CannedView => ({
  id: _id,
  title,
  text,
  shared: owner === SHARED,
})
