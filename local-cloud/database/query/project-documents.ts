import { Query } from 'mingo/query'
import { requestFailed } from '../database-error'
import { findSlot } from '../update/path-slot'
import { cloneDocument, type Document, isPlainObject } from '../values/document'
import { EXPRESSION_OPTIONS } from './compile-query'

type Slice = { path: string; value: unknown }

const sliceItems = (items: unknown[], value: unknown): unknown[] => {
  if (typeof value === 'number') return value >= 0 ? items.slice(0, value) : items.slice(value)
  const [skip, count] = Array.isArray(value) ? value.map(Number) : []
  if (skip === undefined || count === undefined) throw requestFailed('$slice needs a number or [skip, count]')
  const from = skip >= 0 ? skip : Math.max(0, items.length + skip)
  return items.slice(from, from + count)
}

const cutArrays = (document: Document, slices: Slice[]): Document => {
  for (const { path, value } of slices) {
    const slot = findSlot(document, path, false)
    const items = slot?.read()
    if (Array.isArray(items)) slot?.write(sliceItems(items, value))
  }
  return document
}

const isKept = ([path, value]: [string, unknown]): boolean => path !== '_id' && value !== 0 && value !== false

/**
 * Keeps of each document what a projection asks for. A `$slice` alone keeps the other fields too (MongoDB manual,
 * "Projection Operators"), which mingo sees otherwise. The result are copies: mingo cuts nested fields in place.
 */
export const projectDocuments = (documents: Document[], projection: Document): Document[] => {
  const entries = Object.entries(projection)
  const slices = entries.flatMap(([path, value]) =>
    isPlainObject(value) && '$slice' in value ? [{ path, value: value.$slice }] : [],
  )
  const others = entries.filter(([path]) => !slices.some((slice) => slice.path === path))
  const isInclusion = others.some(isKept)
  const plain = Object.fromEntries([...others, ...(isInclusion ? slices.map(({ path }) => [path, 1]) : [])])
  const copies = documents.map(cloneDocument)
  if (Object.keys(plain).length === 0) return copies.map((copy) => cutArrays(copy, slices))
  const shown = new Query({}, EXPRESSION_OPTIONS).find<Document>(copies, plain).all()
  return shown.map((document) => cutArrays(document, slices))
}
