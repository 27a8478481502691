import type { Collection } from '../collection'
import { requestFailed } from '../database-error'
import { type Find, findDocuments, MAX_UNINDEXED } from '../query/find-documents'
import type { Sort } from '../query/sort-found'
import { cloneDocument, type Document, isPlainObject } from '../values/document'
import { nearStage } from './geo-near'
import type { Stage } from './read-stages'
import type { Variables } from './scope'

export type Input = { documents: Document[]; rest: Stage[] }

/** The value a `$$name` stands for, if it is one an index can look for. */
const knownValue = (text: unknown, variables: Variables): unknown => {
  if (typeof text !== 'string' || !text.startsWith('$$')) return undefined
  const value = variables[text.slice(2)]
  return Array.isArray(value) || value === null ? undefined : value
}

/** `{$eq: ['$field', '$$name']}` also means that the field equals the value: that much an index can find. */
const impliedBy = (expression: unknown, variables: Variables): Document => {
  if (!isPlainObject(expression)) return {}
  if (Array.isArray(expression.$and)) {
    return Object.assign({}, ...expression.$and.map((part) => impliedBy(part, variables)))
  }
  if (!Array.isArray(expression.$eq)) return {}
  const [left, right] = expression.$eq
  const isField = (text: unknown): text is string => typeof text === 'string' && /^\$[^$]/.test(text)
  const field = [left, right].find(isField)
  const value = knownValue(field === left ? right : left, variables)
  return field === undefined || value === undefined ? {} : { [field.slice(1)]: { $eq: value } }
}

const readSort = (value: unknown): Sort =>
  Object.entries(isPlainObject(value) ? value : {}).map(([path, way]) => [path, way === -1 ? -1 : 1])

const refuseWhole = (collection: Collection): void => {
  if (collection.size() <= MAX_UNINDEXED) return
  throw requestFailed(
    `collection ${collection.name} has ${collection.size()} documents and this pipeline reads them all; above ` +
      `${MAX_UNINDEXED} begin it with a match on an indexed field, or a sort on one with a limit`,
  )
}

type Front = { find: Find; rest: Stage[]; isNarrow: boolean }

/** Takes match, sort and limit off the front of a pipeline: these an index can serve. */
const takeFront = (stages: Stage[], variables: Variables): Front => {
  const rest = [...stages]
  const find: Find = { query: {} }
  let isNarrow = false
  if (rest[0]?.name === '$match' && isPlainObject(rest[0].value)) {
    const { $expr, ...query } = rest[0].value
    find.query = $expr === undefined ? query : { $and: [query, impliedBy($expr, variables)] }
    isNarrow = Object.keys(query).length > 0 || Object.keys(impliedBy($expr, variables)).length > 0
    if ($expr !== undefined) return { find, rest, isNarrow } // the expression itself is tested by the pipeline
    rest.shift()
  }
  if (rest[0]?.name === '$sort') find.sort = readSort(rest.shift()?.value)
  if (rest[0]?.name === '$limit' && typeof rest[0].value === 'number') {
    find.limit = rest[0].value
    isNarrow = true
    rest.shift()
  }
  return { find, rest, isNarrow }
}

/**
 * Finds the documents a pipeline begins with, by an index where its first stages allow, and gives the stages
 * still to run. The documents are copies: later stages write into them.
 * Throws when more than 1,000 documents would have to be looked at without an index.
 */
export const readInput = (collection: Collection, stages: Stage[], variables: Variables): Input => {
  const [first, ...later] = stages
  if (first?.name === '$geoNear') return { documents: nearStage(collection, first.value), rest: later }
  const { find, rest, isNarrow } = takeFront(stages, variables)
  if (!isNarrow) refuseWhole(collection)
  return { documents: findDocuments(collection, find).map(({ doc }) => cloneDocument(doc)), rest }
}
