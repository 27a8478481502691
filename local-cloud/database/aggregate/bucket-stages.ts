import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { requestFailed } from '../database-error'
import { compareValues } from '../expressions/compare-values'
import { type Document, isPlainObject } from '../values/document'
import { groupDocuments } from './group-stage'

const COUNT = { count: { $sum: 1 } }

const outputOf = (output: unknown): Document => (isPlainObject(output) ? output : COUNT)

/** The accumulated fields of one bucket. */
const accumulate = (members: Document[], output: Document, options: Options): Document => {
  const [{ _id, ...fields } = {}] = groupDocuments(members, { _id: null, ...output }, options)
  return fields
}

const readBoundaries = (value: unknown): unknown[] => {
  if (!Array.isArray(value) || value.length < 2)
    throw requestFailed("The $bucket 'boundaries' field must be an array of at least 2 values")
  const isRising = value.every((one, at) => at === 0 || compareValues(value[at - 1], one) < 0)
  if (!isRising) throw requestFailed("The 'boundaries' option to $bucket must be sorted")
  return value
}

/** The stage `$bucket`: buckets without documents are left out, the default one comes last. */
export const bucketDocuments = (documents: Document[], spec: unknown, options: Options): Document[] => {
  const { groupBy, boundaries, output, ...rest } = isPlainObject(spec) ? spec : {}
  const limits = readBoundaries(boundaries)
  const buckets = new Map<unknown, Document[]>()
  for (const document of documents) {
    const value = evalExpr(document, groupBy, options) ?? null
    const at = limits.findLastIndex((limit) => compareValues(limit, value) <= 0)
    const isOutside = at === -1 || at === limits.length - 1
    if (isOutside && !('default' in rest))
      throw requestFailed('$bucket: a document is outside all boundaries and there is no default')
    const id = isOutside ? rest.default : limits[at]
    buckets.set(id, [...(buckets.get(id) ?? []), document])
  }
  return [...buckets]
    .sort(([one], [other]) => compareValues(one, other))
    .map(([id, members]) => ({ _id: id, ...accumulate(members, outputOf(output), options) }))
}

type Placed = { value: unknown; document: Document }

/** Cuts sorted documents into buckets of about one size; equal values stay together. */
const cutEvenly = (sorted: Placed[], count: number): Placed[][] => {
  const size = Math.max(1, Math.round(sorted.length / count))
  const buckets: Placed[][] = []
  for (let at = 0; at < sorted.length; ) {
    const isLast = buckets.length === count - 1
    let end = isLast ? sorted.length : Math.min(at + size, sorted.length)
    while (end < sorted.length && compareValues(sorted[end - 1]?.value, sorted[end]?.value) === 0) end++
    buckets.push(sorted.slice(at, end))
    at = end
  }
  return buckets
}

/** The stage `$bucketAuto` without granularity: a bucket ends where the next begins, the last includes its end. */
export const bucketEvenly = (documents: Document[], spec: unknown, options: Options): Document[] => {
  const { groupBy, buckets: count, output } = isPlainObject(spec) ? spec : {}
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1)
    throw requestFailed("The $bucketAuto 'buckets' field must be greater than 0")
  const sorted = documents
    .map((document): Placed => ({ value: evalExpr(document, groupBy, options) ?? null, document }))
    .sort((one, other) => compareValues(one.value, other.value))
  const buckets = cutEvenly(sorted, count)
  return buckets.map((members, at) => ({
    _id: { min: members[0]?.value, max: (buckets[at + 1]?.[0] ?? members.at(-1))?.value },
    ...accumulate(
      members.map(({ document }) => document),
      outputOf(output),
      options,
    ),
  }))
}
