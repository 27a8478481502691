import { randomBytes } from 'node:crypto'
import { type Change, type Collection, keyOfDocument } from '../collection'
import { requestFailed } from '../database-error'
import type { Overlay } from '../query/find-documents'
import type { Action, Session } from '../session'
import type { Document } from '../values/document'
import { encodeEjson } from '../values/encode-ejson'
import { readDocuments, readText } from './read-request'

/** The cloud's own ids are 32 hexadecimal digits. */
const withId = (document: Document): Document =>
  document._id === undefined ? { _id: randomBytes(16).toString('hex'), ...document } : document

/** A document that may be stored: no field of its own begins with a dollar. Throws otherwise. */
export const storable = (document: Document): Document => {
  const operator = Object.keys(document).find((name) => name.startsWith('$'))
  if (operator === undefined) return document
  throw requestFailed(`The dollar ($) prefixed field '${operator}' is not valid for storage`)
}

const isVisible = (collection: Collection, overlay: Overlay | undefined, key: string): boolean => {
  const seen = overlay?.get(key)
  return seen === undefined ? collection.get(key) !== undefined : seen !== null
}

/** The change that adds a document. Throws E11000 if its `_id` is taken. */
export const insertion = (session: Session, collection: Collection, document: Document): Change => {
  const key = keyOfDocument(document)
  if (isVisible(collection, session.overlay(collection), key)) {
    throw requestFailed(
      `E11000 duplicate key error collection: ${collection.name} index: _id_ dup key: { _id: ${encodeEjson(document._id)} }`,
    )
  }
  return { collection, key, before: collection.get(key), after: storable(document) }
}

/** `add()` of one document or many; of many, those before the first that cannot be added are kept. */
export const insertDocument: Action = (session, request) => {
  const collection = session.collection(readText(request, 'collectionName'))
  const documents = readDocuments(session, request).map(withId)
  if (documents.length === 1) session.write(documents.map((one) => insertion(session, collection, one)))
  else for (const one of documents) session.write([insertion(session, collection, one)])
  return { data: { insertedIds: documents.map(({ _id }) => _id) } }
}
