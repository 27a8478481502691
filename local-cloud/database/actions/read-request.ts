import { databaseError } from '../database-error'
import type { Sort } from '../query/sort-found'
import type { Session, WireRequest } from '../session'
import { decodeEjson } from '../values/decode-ejson'
import { type Document, isPlainObject } from '../values/document'

const wrong = (field: string, wanted: string): Error =>
  databaseError('INVALID_PARAM', `${field} must be ${wanted}`)

export const readText = (request: WireRequest, field: string): string => {
  const value = request[field]
  if (typeof value !== 'string' || value === '') throw wrong(field, 'text')
  return value
}

/** A field of Extended JSON text that holds an object; an empty or missing one is an empty object. */
export const readObject = ({ now }: Session, request: WireRequest, field: string): Document => {
  const text = request[field]
  if (text === undefined || text === null || text === '') return {}
  if (typeof text !== 'string') throw wrong(field, 'Extended JSON text')
  const value = decodeEjson(text, now)
  if (!isPlainObject(value)) throw wrong(field, 'an object')
  return value
}

export const readDocuments = ({ now }: Session, request: WireRequest): Document[] => {
  const texts = request.data
  if (!Array.isArray(texts) || texts.length === 0) throw wrong('data', 'a list of documents')
  return texts.map((text) => {
    const document = typeof text === 'string' ? decodeEjson(text, now) : undefined
    if (!isPlainObject(document)) throw wrong('data', 'a list of Extended JSON objects')
    return document
  })
}

export const readCount = (request: WireRequest, field: string, missing: number): number => {
  const value = request[field]
  if (value === undefined || value === null) return missing
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw wrong(field, 'a whole number')
  return value
}

export const readSort = (session: Session, request: WireRequest): Sort =>
  Object.entries(readObject(session, request, 'order')).map(([path, direction]) => [
    path,
    direction === -1 ? -1 : 1,
  ])
