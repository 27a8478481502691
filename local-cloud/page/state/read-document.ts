import type { StoredDocument } from '../api/collections'
import type { Dictionary } from '../text/zh'

/** The document somebody typed. Throws an Error that says in their language what is wrong with it. */
export const readDocument = (typed: string, text: Dictionary, was: StoredDocument | null): StoredDocument => {
  let document: unknown
  try {
    document = JSON.parse(typed)
  } catch (error) {
    throw new Error(text.data.notJson(error instanceof Error ? error.message : String(error)))
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw new Error(text.data.notObject)
  }
  const read: StoredDocument = { ...document }
  if (was !== null && JSON.stringify(read._id) !== JSON.stringify(was._id)) throw new Error(text.data.otherId)
  return read
}
