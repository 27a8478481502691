import { type Fields, isFields, matches, partsOf } from './matches'

/** What a field is changed by: an operator of MongoDB and its argument. */
export type Change = { operator: string; value: unknown }

type Push = { each: unknown[]; slice?: number }

const isGone = (one: unknown, value: unknown): boolean =>
  isFields(value) ? isFields(one) && matches(one, value) : one === value

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const pushed = (old: unknown, { each, slice }: Push): unknown[] => {
  const all = [...listOf(old), ...each]
  return slice === undefined ? all : all.slice(slice)
}

const next = (old: unknown, { operator, value }: Change): unknown => {
  if (operator === '$set') return value
  if (operator === '$inc') return Number(old ?? 0) + Number(value)
  if (operator === '$push') return pushed(old, value as Push)
  if (operator === '$pull') return Array.isArray(old) ? old.filter((one) => !isGone(one, value)) : old
  throw new Error(`${operator} is not known here`)
}

const withPath = (document: Fields, path: readonly string[], change: Change): Fields => {
  const [first = '', ...rest] = path
  const old = document[first]
  const value = rest.length === 0 ? next(old, change) : withPath(isFields(old) ? old : {}, rest, change)
  return value === undefined && !(first in document) ? document : { ...document, [first]: value }
}

/** The document with its fields changed; what does not change is shared, the one before stays as it was. */
export const changed = (document: Fields, changes: Record<string, Change>): Fields => {
  let after = document
  for (const path in changes) {
    const change = changes[path]
    if (change) after = withPath(after, partsOf(path), change)
  }
  return after
}
