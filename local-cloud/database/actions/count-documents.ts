import { findDocuments } from '../query/find-documents'
import type { Action } from '../session'
import { readObject, readText } from './read-request'

/** `where().count()`. */
export const countDocuments: Action = (session, request) => {
  const collection = session.collection(readText(request, 'collectionName'))
  const query = readObject(session, request, 'query')
  if (Object.keys(query).length === 0) return { data: { total: collection.size() } }
  return { data: { total: findDocuments(collection, { query }).length } }
}
