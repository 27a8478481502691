import { requestFailed } from '../database-error'
import { findDocuments } from '../query/find-documents'
import { projectDocuments } from '../query/project-documents'
import type { Action } from '../session'
import { encodeEjson } from '../values/encode-ejson'
import { readCount, readObject, readSort, readText } from './read-request'

const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000
/** What one answer may weigh, in bytes of UTF-8. */
const MAX_ANSWER = 1024 * 1024

/** Documents as the wire carries them. Throws when they weigh more than 1 MB together. */
export const encodeAnswer = (collection: string, documents: unknown[]): string[] => {
  const list = documents.map(encodeEjson)
  const bytes = list.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (bytes > MAX_ANSWER) {
    throw requestFailed(
      `the answer from ${collection} is ${bytes} bytes: exceed limit (1MB); ask for fewer documents or fields`,
    )
  }
  return list
}

/** `doc().get()` and `where().get()`: 100 documents unless told, 1,000 at most. */
export const getDocument: Action = (session, request) => {
  const name = readText(request, 'collectionName')
  const collection = session.collection(name)
  const skip = readCount(request, 'offset', 0)
  const limit = Math.min(readCount(request, 'limit', DEFAULT_LIMIT) || DEFAULT_LIMIT, MAX_LIMIT)
  const query = readObject(session, request, 'query')
  const found = findDocuments(
    collection,
    { query, sort: readSort(session, request), skip, limit },
    session.overlay(collection),
  )
  const projection = readObject(session, request, 'projection')
  const documents = found.map(({ doc }) => doc)
  const shown = Object.keys(projection).length === 0 ? documents : projectDocuments(documents, projection)
  return { data: { list: encodeAnswer(name, shown), offset: skip, limit } }
}
