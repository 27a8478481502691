import { encodeEjson } from './encode-ejson'

export type Document = { [field: string]: unknown }

/** A JSON-like object, not a date, an ObjectId or another value with a class of its own. */
export const isPlainObject = (value: unknown): value is Document => {
  if (value === null || typeof value !== 'object') return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/**
 * The text under which a document is kept. A string id is its own key (most are, and no second copy is made);
 * anything else, and a string that could be taken for such a key, is its extended JSON after a `#`.
 */
export const keyOf = (id: unknown): string =>
  typeof id === 'string' && !id.startsWith('#') ? id : `#${encodeEjson(id)}`

/** A copy that may be changed; see cloneDocument. */
export const cloneValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(cloneValue)
  return isPlainObject(value) ? cloneDocument(value) : value
}

/** A copy that may be changed; dates, ids and patterns are never changed in place and are shared. */
export const cloneDocument = (document: Document): Document => {
  const copy: Document = {}
  for (const [name, value] of Object.entries(document)) copy[name] = cloneValue(value)
  return copy
}
