import type { Change } from '../collection'
import { findDocuments } from '../query/find-documents'
import type { Action } from '../session'
import { readObject, readText } from './read-request'

/** `doc().remove()` and `where().remove()`: all the documents of one call go together. */
export const removeDocument: Action = (session, request) => {
  const collection = session.collection(readText(request, 'collectionName'))
  const query = readObject(session, request, 'query')
  const limit = request.multi === true ? undefined : 1
  const found = findDocuments(collection, { query, ...(limit && { limit }) }, session.overlay(collection))
  const changes = found.map(({ key, entry }): Change => ({ collection, key, before: entry, after: null }))
  session.write(changes)
  return { data: { deleted: changes.length } }
}
