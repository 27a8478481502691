import type * as z from 'zod'
import type { Database } from '../database/open-database'

/** Collections of WeChat's own side start with this; functions cannot reach them. */
export const reservedPrefix = '__wechat_'

/** Small records of WeChat's side: read from memory, written through to the store before a call returns. */
export type KeptDocuments<T> = {
  get(id: string): T | undefined
  put(id: string, value: T): void
  remove(id: string): void
  /** In the order they were first put. */
  all(): T[]
  /** A copy, so that it can be gone through while some are removed. */
  entries(): [string, T][]
}

const pageSize = 1000

const load = <T>(database: Database, collection: string, schema: z.ZodType<T>): Map<string, T> => {
  const kept = new Map<string, T>()
  for (let skip = 0; ; skip += pageSize) {
    const { documents } = database.page(collection, { skip, limit: pageSize })
    for (const document of documents) {
      if (typeof document !== 'object' || document === null || !('_id' in document)) continue
      kept.set(String(document._id), schema.parse(document))
    }
    if (documents.length < pageSize) return kept
  }
}

/**
 * Opens one kept collection. Its writes go through the same store as everything else, so an answered change
 * survives a kill. Throws an Error when the store refuses a write.
 */
export const keepDocuments = <T extends Record<string, unknown>>(
  database: Database,
  name: string,
  schema: z.ZodType<T>,
): KeptDocuments<T> => {
  const collectionName = `${reservedPrefix}${name}`
  database.insertMissing(collectionName, [])
  const kept = load(database, collectionName, schema)
  const write = (action: string, id: string, more: Record<string, unknown>): void => {
    const query = JSON.stringify({ _id: id })
    const answer = database.run({ action, collectionName, queryType: 'DOC', query, ...more })
    if ('code' in answer) throw new Error(`${collectionName}: ${answer.code} ${answer.message}`)
  }
  return {
    get: (id) => kept.get(id),
    all: () => [...kept.values()],
    entries: () => [...kept],
    put: (id, value) => {
      const data = JSON.stringify(value)
      write('database.modifyDocument', id, { data, multi: false, merge: false, upsert: true })
      kept.set(id, value)
    },
    remove: (id) => {
      if (!kept.has(id)) return
      write('database.removeDocument', id, { multi: false })
      kept.delete(id)
    },
  }
}

/** Forgets what was kept before `before` (ms): nobody can use it any more. */
export const dropExpired = <T extends { at: number }>(documents: KeptDocuments<T>, before: number): void => {
  for (const [id, { at }] of documents.entries()) if (at < before) documents.remove(id)
}
