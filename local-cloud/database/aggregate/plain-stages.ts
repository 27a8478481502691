import type { Options } from 'mingo/types'
import { requestFailed } from '../database-error'
import { type Sort, sortFound } from '../query/sort-found'
import { type Document, isPlainObject } from '../values/document'
import { groupDocuments } from './group-stage'

/** In MongoDB's order of types; mingo's differs for ids, booleans and dates. */
export const sortDocuments = (documents: Document[], value: unknown): Document[] => {
  const fields = Object.entries(isPlainObject(value) ? value : {})
  if (fields.length === 0) throw requestFailed('$sort stage must have at least one sort key')
  const sort: Sort = fields.map(([path, way]) => {
    if (way === 1 || way === -1) return [path, way]
    throw requestFailed('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
  })
  return sortFound(
    documents.map((doc) => ({ doc })),
    sort,
  ).map(({ doc }) => doc)
}

export const sortByCount = (documents: Document[], value: unknown, options: Options): Document[] => {
  const isField = typeof value === 'string' && value.startsWith('$')
  if (!isField && !isPlainObject(value))
    throw requestFailed(
      'the sortByCount field must be defined as a $-prefixed path or an expression inside an object',
    )
  return sortDocuments(groupDocuments(documents, { _id: value, count: { $sum: 1 } }, options), { count: -1 })
}

/** No document counted gives no row, not a row that says 0. */
export const countDocuments = (documents: Document[], name: unknown): Document[] => {
  if (typeof name !== 'string' || name === '' || name.startsWith('$') || name.includes('.'))
    throw requestFailed('the count field must be a non-empty string without $ and .')
  return documents.length === 0 ? [] : [{ [name]: documents.length }]
}

/** Each document at most once. */
export const sampleDocuments = (documents: Document[], value: unknown): Document[] => {
  const size = isPlainObject(value) ? value.size : undefined
  if (typeof size !== 'number' || size < 0)
    throw requestFailed('size argument to $sample must be a positive number')
  const left = [...documents]
  const picked: Document[] = []
  while (picked.length < size && left.length > 0) {
    picked.push(...left.splice(Math.floor(Math.random() * left.length), 1))
  }
  return picked
}

const wholeNumber = (stage: string, value: unknown, least: number): number => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value
  throw requestFailed(`invalid argument to ${stage} stage: Expected a number of at least ${least}`)
}

export const limitDocuments = (documents: Document[], value: unknown): Document[] =>
  documents.slice(0, wholeNumber('$limit', value, 1))

export const skipDocuments = (documents: Document[], value: unknown): Document[] =>
  documents.slice(wholeNumber('$skip', value, 0))
