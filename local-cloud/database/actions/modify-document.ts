import type { Change, Collection } from '../collection'
import { requestFailed } from '../database-error'
import { type Found, findDocuments } from '../query/find-documents'
import type { Action, Session, WireRequest } from '../session'
import { applyUpdate } from '../update/apply-update'
import type { Document } from '../values/document'
import { encodeEjson } from '../values/encode-ejson'
import { sameValue } from '../values/same-value'
import { insertion, storable } from './insert-document'
import { readObject, readText } from './read-request'

const replace = (document: Document, data: Document): Document => {
  const { _id, ...fields } = storable(data)
  return { _id: document._id, ...fields }
}

type Merge = (document: Document, isInsert: boolean) => Document

/** The changes of an update; a document that would stay as it is is left alone and not counted. */
const changesOf = (collection: Collection, found: Found[], change: Merge): Change[] =>
  found.flatMap(({ key, doc, entry }) => {
    const after = change(doc, false)
    return sameValue(after, doc) ? [] : [{ collection, key, before: entry, after }]
  })

/** The fields a query fixes by equality begin a document that an upsert makes. */
const fixedFields = (query: Document): Document =>
  Object.fromEntries(Object.entries(query).filter(([name]) => !name.startsWith('$') && !name.includes('.')))

const upsert = (session: Session, collection: Collection, document: Document): unknown => {
  session.write([insertion(session, collection, document)])
  return document._id
}

const readMerge = (session: Session, request: WireRequest, query: Document): Merge => {
  const data = readObject(session, request, 'data')
  if (request.merge === false) return (document) => replace(document, data)
  if (Object.keys(data).length === 0) throw requestFailed('an update without fields')
  return (document, isInsert) => applyUpdate(document, data, { query, now: session.now, isInsert })
}

/** `doc().set()`, `doc().update()` and `where().update()`: all the documents of one call change together. */
export const modifyDocument: Action = (session, request) => {
  const collection = session.collection(readText(request, 'collectionName'))
  const query = readObject(session, request, 'query')
  const change = readMerge(session, request, query)
  const limit = request.multi === true ? undefined : 1
  const found = findDocuments(collection, { query, ...(limit && { limit }) }, session.overlay(collection))
  if (found.length === 0 && request.upsert === true) {
    const id = upsert(session, collection, change(fixedFields(query), true))
    return { data: { updated: 0, upsert_id: id } }
  }
  const changes = changesOf(collection, found, change)
  session.write(changes)
  return { data: { updated: changes.length, upsert_id: null } }
}

/** `where().updateAndReturn()`: changes the first document found and answers with it as it now is. */
export const modifyAndReturn: Action = (session, request) => {
  const collection = session.collection(readText(request, 'collectionName'))
  const query = readObject(session, request, 'query')
  const change = readMerge(session, request, query)
  const found = findDocuments(collection, { query, limit: 1 }, session.overlay(collection))
  const [first] = found
  if (first === undefined) return { data: { updated: 0, doc: null } }
  const changes = changesOf(collection, found, change)
  session.write(changes)
  return { data: { updated: changes.length, doc: encodeEjson(changes[0]?.after ?? first.doc) } }
}
