import type { Collection } from '../collection'
import { latitudeRange } from '../geo/latitude-range'
import { type FieldIndex, fieldKey } from '../index/field-index'
import type { IndexSpec } from '../index/index-spec'
import type { KeyRange } from '../index/sorted-entries'
import { type Document, isPlainObject, keyOf } from '../values/document'
import { sortKey } from '../values/sort-key'
import { type Conditions, type FieldCondition, readConditions } from './read-conditions'
import type { Sort } from './sort-found'

/** Where the documents come from that the query is then tested on. */
export type Plan =
  | { kind: 'ids'; keys: string[] }
  | { kind: 'ranges'; index: FieldIndex; ranges: KeyRange[]; ordered: boolean; reverse: boolean }
  | { kind: 'union'; plans: Plan[] }
  | { kind: 'scan' }

type IndexUse = { index: FieldIndex; ranges: KeyRange[]; equalFields: number; hasRange: boolean }
type Direction = IndexSpec['fields'][number]['direction']

/** More combinations of `$in` values than this are not worth a seek each. */
const MAX_PREFIXES = 1000
const WHOLE: KeyRange = { from: { prefix: '', side: 'before' }, to: { prefix: '', side: 'after' } }

const prefixRange = (prefix: string): KeyRange => ({
  from: { prefix, side: 'before' },
  to: { prefix, side: 'after' },
})

/** The keys of one field between two limits; without a limit, to the end of the values of the same type. */
const limitRange = (
  prefix: string,
  { lower, upper }: FieldCondition,
  direction: Direction,
  multikey: boolean,
): KeyRange => {
  const type = sortKey((lower ?? upper)?.value).charAt(0)
  const edge = (text: string): string =>
    prefix + (direction === -1 ? String.fromCharCode(0xffff - text.charCodeAt(0)) : text)
  const whole = prefixRange(edge(type))
  const usedUpper = multikey && lower !== undefined ? undefined : upper
  const low: KeyRange['from'] | undefined = lower && {
    prefix: prefix + fieldKey(lower.value, direction),
    side: lower.open === (direction !== -1) ? 'after' : 'before',
  }
  const high: KeyRange['to'] | undefined = usedUpper && {
    prefix: prefix + fieldKey(usedUpper.value, direction),
    side: usedUpper.open === (direction !== -1) ? 'before' : 'after',
  }
  if (direction === -1) return { from: high ?? whole.from, to: low ?? whole.to }
  return { from: low ?? whole.from, to: high ?? whole.to }
}

/** Adds one more field fixed by equality to the prefixes so far; undefined if it is not, or not with few values. */
const extend = (
  prefixes: string[],
  values: unknown[] | undefined,
  direction: Direction,
): string[] | undefined => {
  const keys = [...new Set(values?.map((value) => fieldKey(value, direction)) ?? [])]
  if (keys.length === 0 || keys.length * prefixes.length > MAX_PREFIXES) return undefined
  return prefixes.flatMap((prefix) => keys.map((key) => prefix + key)).sort()
}

const geoUse = (index: FieldIndex, conditions: Conditions): IndexUse | undefined => {
  const near = conditions.get(index.spec.fields[0]?.field ?? '')?.near
  return near && { index, ranges: latitudeRange(near), equalFields: 0, hasRange: true }
}

const indexUse = (index: FieldIndex, conditions: Conditions): IndexUse | undefined => {
  if (index.spec.fields[0]?.direction === '2dsphere') return geoUse(index, conditions)
  let prefixes = ['']
  let equalFields = 0
  for (const { field, direction } of index.spec.fields) {
    const condition = conditions.get(field) ?? {}
    const longer = extend(prefixes, condition.equals, direction)
    if (longer === undefined) {
      if (condition.lower === undefined && condition.upper === undefined) break
      const ranges = prefixes.map((prefix) => limitRange(prefix, condition, direction, index.isMultikey()))
      return { index, ranges, equalFields, hasRange: true }
    }
    prefixes = longer
    equalFields++
  }
  if (equalFields === 0) return undefined
  return { index, ranges: prefixes.map(prefixRange), equalFields, hasRange: false }
}

/** Whether walking the index gives the order asked for: 1 as it lies, -1 backwards, 0 not at all. */
const orderGiven = (use: IndexUse, sort: Sort): 1 | -1 | 0 => {
  if (sort.length === 0) return 1
  if (use.index.isMultikey() || use.ranges.length !== 1) return 0
  const fields = use.index.spec.fields
  const fixed = new Set(fields.slice(0, use.equalFields).map(({ field }) => field))
  const wanted = sort.filter(([path]) => !fixed.has(path))
  const turns = wanted.map(([path, direction], at) => {
    const field = fields[use.equalFields + at]
    return field?.field === path && field.direction !== '2dsphere' ? field.direction * direction : 0
  })
  if (turns.every((turn) => turn === 1)) return 1
  return turns.every((turn) => turn === -1) ? -1 : 0
}

const planRanges = (use: IndexUse, sort: Sort): Plan => {
  const order = orderGiven(use, sort)
  return { kind: 'ranges', index: use.index, ranges: use.ranges, ordered: order !== 0, reverse: order === -1 }
}

const score = (use: IndexUse, sort: Sort): number =>
  use.equalFields * 4 + (use.hasRange ? 2 : 0) + (sort.length > 0 && orderGiven(use, sort) !== 0 ? 1 : 0)

const planOr = (collection: Collection, query: Document): Plan | undefined => {
  const branches = query.$or
  if (!Array.isArray(branches) || !branches.every(isPlainObject)) return undefined
  const plans = branches.map((branch) => planQuery(collection, branch, []))
  return plans.some(({ kind }) => kind === 'scan') ? undefined : { kind: 'union', plans }
}

const planOrder = (collection: Collection, sort: Sort): Plan | undefined => {
  for (const { use } of collection.indexes) {
    const whole: IndexUse = { index: use(), ranges: [WHOLE], equalFields: 0, hasRange: false }
    if (orderGiven(whole, sort) !== 0) return planRanges(whole, sort)
  }
  return undefined
}

/** In the order of the ids, which is how MongoDB walks its `_id` index. */
const idKeys = (ids: unknown[]): string[] => {
  const keys = ids.length === 1 ? ids : [...ids].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  return [...new Set(keys.map(keyOf))]
}

/** Chooses how to find the documents of a query: by id, by the index that narrows most, or by looking at all. */
export const planQuery = (collection: Collection, query: Document, sort: Sort): Plan => {
  const conditions = readConditions(query)
  const ids = conditions.get('_id')?.equals
  if (ids !== undefined) return { kind: 'ids', keys: idKeys(ids) }
  const uses = collection.indexes
    .filter(({ spec }) => conditions.has(spec.fields[0]?.field ?? ''))
    .flatMap(({ use }) => indexUse(use(), conditions) ?? [])
    .sort((one, other) => score(other, sort) - score(one, sort))
  if (uses[0] !== undefined) return planRanges(uses[0], sort)
  const union = planOr(collection, query)
  if (union !== undefined) return union
  if (sort.length > 0 && conditions.size === 0 && Object.keys(query).length === 0) {
    return planOrder(collection, sort) ?? { kind: 'scan' }
  }
  return { kind: 'scan' }
}
