import type { Collection } from '../collection'
import { requestFailed } from '../database-error'
import { nearestFirst } from '../geo/geo-operators'
import type { Entry } from '../index/sorted-entries'
import type { Document } from '../values/document'
import { compileQuery } from './compile-query'
import { type Plan, planQuery } from './plan-query'
import { queryFields } from './read-conditions'
import { type Sort, sortFound } from './sort-found'

export type Find = { query: Document; sort?: Sort; skip?: number; limit?: number }
/** What a transaction sees differently: by key, its own or an older document; null for one it does not see. */
export type Overlay = Map<string, Document | null>
/** `entry` is the document as it lies in the collection; none for one only a transaction knows. */
export type Found = { key: string; doc: Document; entry: Entry | undefined }

/** Past this many documents a query without an index is refused, as it would starve the real cloud too. */
export const MAX_UNINDEXED = 1000

const unindexed = (collection: Collection, fields: string[]): Error =>
  requestFailed(
    `collection ${collection.name} has ${collection.size()} documents and no index for ${fields.join(', ')}; ` +
      `above ${MAX_UNINDEXED} documents a query needs one: declare an index that begins with one of these fields`,
  )

function* planned(collection: Collection, plan: Plan): Iterable<Entry> {
  if (plan.kind === 'scan') yield* collection.entries()
  else if (plan.kind === 'ids') for (const key of plan.keys) yield* [collection.get(key) ?? []].flat()
  else if (plan.kind === 'union') for (const part of plan.plans) yield* planned(collection, part)
  else {
    const ranges = plan.reverse ? [...plan.ranges].reverse() : plan.ranges
    for (const range of ranges) yield* plan.index.sorted.range(range, plan.reverse)
  }
}

function* candidates(collection: Collection, plan: Plan, overlay: Overlay | undefined): Iterable<Found> {
  const seen =
    plan.kind === 'union' || (plan.kind === 'ranges' && plan.index.isMultikey()) ? new Set<number>() : null
  for (const entry of planned(collection, plan)) {
    if (overlay?.has(entry.key)) continue
    if (seen?.has(entry.seq)) continue
    seen?.add(entry.seq)
    yield { key: entry.key, doc: entry.doc, entry }
  }
  for (const [key, doc] of overlay ?? []) if (doc !== null) yield { key, doc, entry: collection.get(key) }
}

const refuseUnindexed = (collection: Collection, plan: Plan, { query, sort = [] }: Find): void => {
  if (plan.kind !== 'scan' || collection.size() <= MAX_UNINDEXED) return
  const fields = [...queryFields(query), ...sort.map(([path]) => path)]
  if (fields.length > 0) throw unindexed(collection, [...new Set(fields)])
}

/**
 * Finds the documents of a query, in the order asked for (else by the index used, else as inserted).
 * Throws when more than 1,000 documents would have to be looked at without an index.
 */
export const findDocuments = (collection: Collection, find: Find, overlay?: Overlay): Found[] => {
  const { query, sort = [], skip = 0, limit = Number.POSITIVE_INFINITY } = find
  const matches = compileQuery(query)
  const plan = planQuery(collection, query, sort)
  refuseUnindexed(collection, plan, find)
  const near = sort.length === 0 ? nearestFirst(query) : undefined
  const isOrdered =
    near === undefined && (sort.length === 0 || (plan.kind === 'ranges' && plan.ordered && !overlay?.size))
  const found: Found[] = []
  for (const one of candidates(collection, plan, overlay)) {
    if (isOrdered && found.length >= skip + limit) break
    if (matches(one.doc)) found.push(one)
  }
  if (near !== undefined) return near(found).slice(skip, skip + limit)
  const ordered = isOrdered ? found : sortFound(found, sort)
  return ordered.slice(skip, skip + limit)
}
