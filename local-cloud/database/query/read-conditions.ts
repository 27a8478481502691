import { type Document, isPlainObject } from '../values/document'

export type Limit = { value: unknown; open: boolean }
/** What a query asks of one field, as far as an index can use it. */
export type FieldCondition = { equals?: unknown[]; lower?: Limit; upper?: Limit; near?: Document }
export type Conditions = Map<string, FieldCondition>

/** An array is compared as a whole and by element, a pattern by matching: an index of values serves neither. */
const isKeyValue = (value: unknown): boolean =>
  value !== undefined && !Array.isArray(value) && !(value instanceof RegExp)

export const isOperatorObject = (value: unknown): value is Document =>
  isPlainObject(value) && Object.keys(value).some((name) => name.startsWith('$'))

const readLimit = (value: unknown, open: boolean): Limit | undefined =>
  isKeyValue(value) && value !== null ? { value, open } : undefined

const readEquals = (values: unknown[]): unknown[] | undefined =>
  values.every(isKeyValue) ? values : undefined

const GEO_OPERATORS = new Set(['$nearSphere', '$near', '$geoWithin', '$geoIntersects'])

const readOperator = (operator: string, value: unknown): FieldCondition => {
  if (GEO_OPERATORS.has(operator)) return isPlainObject(value) ? { near: { [operator]: value } } : {}
  switch (operator) {
    case '$eq':
      return { equals: readEquals([value]) }
    case '$in':
      return Array.isArray(value) ? { equals: readEquals(value) } : {}
    case '$gt':
      return { lower: readLimit(value, true) }
    case '$gte':
      return { lower: readLimit(value, false) }
    case '$lt':
      return { upper: readLimit(value, true) }
    case '$lte':
      return { upper: readLimit(value, false) }
    default:
      return {}
  }
}

/** Any one of two conditions may be dropped: the documents found are tested against the whole query anyway. */
const merge = (one: FieldCondition, other: FieldCondition): FieldCondition => ({
  equals: one.equals ?? other.equals,
  lower: one.lower ?? other.lower,
  upper: one.upper ?? other.upper,
  near: one.near ?? other.near,
})

const readField = (value: unknown): FieldCondition => {
  if (!isOperatorObject(value)) return { equals: readEquals([value]) }
  return Object.entries(value)
    .map(([operator, operand]) => readOperator(operator, operand))
    .reduce(merge, {})
}

/** Reads what a query demands of each field, through `$and`; whatever stands under `$or` is left out. */
export const readConditions = (query: Document, into: Conditions = new Map()): Conditions => {
  for (const [path, value] of Object.entries(query)) {
    if (path === '$and' && Array.isArray(value)) {
      for (const part of value) if (isPlainObject(part)) readConditions(part, into)
    } else if (!path.startsWith('$')) {
      into.set(path, merge(into.get(path) ?? {}, readField(value)))
    }
  }
  return into
}

/** The fields a query names anywhere, for messages. */
export const queryFields = (query: Document): string[] => {
  const fields = Object.entries(query).flatMap(([name, value]) => {
    if (!name.startsWith('$')) return [name]
    return Array.isArray(value)
      ? value.flatMap((part) => (isPlainObject(part) ? queryFields(part) : []))
      : [name]
  })
  return [...new Set(fields)]
}
