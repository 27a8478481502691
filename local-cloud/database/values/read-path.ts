import { type Document, isPlainObject } from './document'

/** Stands for an array without elements, which MongoDB sorts before null. */
export const EMPTY_ARRAY = Symbol('empty array')

const isIndex = (segment: string): boolean => /^\d+$/.test(segment)

const collectLeaves = (value: unknown, segments: string[], at: number, into: unknown[]): void => {
  const segment = segments[at]
  if (segment === undefined) into.push(value)
  else if (isPlainObject(value)) collectLeaves(value[segment], segments, at + 1, into)
  else if (!Array.isArray(value)) into.push(undefined)
  else {
    if (isIndex(segment)) collectLeaves(value[Number(segment)], segments, at + 1, into)
    for (const item of value) if (isPlainObject(item)) collectLeaves(item, segments, at, into)
  }
}

/** What a query looks at under a field path: one value, or one for every object in the arrays on the way. */
export const leavesAt = (document: Document, path: string): unknown[] => {
  if (!path.includes('.')) return [document[path]]
  const leaves: unknown[] = []
  collectLeaves(document, path.split('.'), 0, leaves)
  return leaves
}

const collectAll = (value: unknown, into: unknown[]): void => {
  if (!Array.isArray(value)) into.push(value ?? null)
  else if (value.length === 0) into.push(EMPTY_ARRAY)
  else into.push(...value)
}

const collect = (value: unknown, segments: string[], at: number, into: unknown[]): void => {
  const segment = segments[at]
  if (segment === undefined) collectAll(value, into)
  else if (isPlainObject(value)) collect(value[segment], segments, at + 1, into)
  else if (!Array.isArray(value)) into.push(null)
  else if (isIndex(segment)) collect(value[Number(segment)], segments, at + 1, into)
  else for (const item of value) if (isPlainObject(item)) collect(item, segments, at, into)
}

/**
 * The values an index holds for a field path ('holders.u'): those of every array element on the way, null for
 * a field that is missing, EMPTY_ARRAY for an array without elements. Never empty.
 */
export const readPath = (document: unknown, path: string): unknown[] => {
  const values: unknown[] = []
  collect(document, path.split('.'), 0, values)
  return values.length === 0 ? [null] : values
}

/** The value at a path through objects alone (no array on the way); undefined where there is none. */
export const valueAt = (document: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isPlainObject(value) ? value[name] : undefined), document)
