import { AppError } from '../../domain/errors'
import { db } from './cloud'
import { COLLECTIONS, type CollectionName, type DocumentOf } from './collections'

/** A condition or a change: field paths to plain values or to `command.*` of the SDK. */
export type Fields = Record<string, unknown>
type ListOptions = { where: Fields; orderBy?: [string, 'asc' | 'desc'][]; limit?: number; skip?: number }

type Found = { data: unknown }
type Stats = { stats: { updated?: number; removed?: number } }

/** The SDK drops undefined conditions, which would widen the query to other people's documents. */
const guardWhere = (where: Fields): Fields => {
  const names = Object.keys(where)
  if (names.length === 0) throw new Error('a query without a condition')
  for (const name of names) if (where[name] === undefined) throw new Error(`condition ${name} is undefined`)
  return where
}

const isDuplicate = (error: unknown): boolean =>
  /E11000|duplicate key/i.test(String((error as Error)?.message ?? error))

/**
 * The verbs a repository is made of, for one collection. Documents are parsed on read: a record that does not fit
 * its schema is an error with its name, never half-understood data.
 */
export const documentsOf = <N extends CollectionName>(name: N) => {
  type Document = DocumentOf<N>
  const { schema } = COLLECTIONS[name]
  const parse = (raw: unknown): Document => {
    const result = schema.safeParse(raw)
    if (!result.success) {
      const id = (raw as { _id?: unknown })?._id
      throw new AppError('UNKNOWN', {
        message: `${name}/${String(id)} does not fit its schema`,
        cause: result.error,
      })
    }
    return result.data as Document
  }

  const insertOnce = async (document: Document): Promise<boolean> => {
    try {
      await db.collection(name).add({ data: document as object })
      return true
    } catch (error) {
      if (isDuplicate(error)) return false
      throw error
    }
  }

  return {
    findById: async (id: string): Promise<Document | null> => {
      const { data } = (await db.collection(name).doc(id).get()) as unknown as Found
      return data === null || data === undefined ? null : parse(data)
    },

    list: async ({ where, orderBy = [], limit = 100, skip = 0 }: ListOptions): Promise<Document[]> => {
      let query = db.collection(name).where(guardWhere(where))
      for (const [field, direction] of orderBy) query = query.orderBy(field, direction)
      const { data } = (await query.skip(skip).limit(limit).get()) as unknown as { data: unknown[] }
      return data.map(parse)
    },

    /** Inserts unless the `_id` is taken; false: it was there already (a replay, or somebody was faster). */
    insertOnce,

    /**
     * Inserts several documents unless their `_id` is taken: one operation, or one a document when somebody else
     * inserts some of them at this instant.
     */
    insertMissing: async (documents: readonly Document[]): Promise<void> => {
      if (documents.length === 0) return
      try {
        await db.collection(name).add({ data: [...documents] as object })
      } catch {
        // A duplicate in a batch leaves the rest open; anything else fails again below, by its own name.
        for (const document of documents) await insertOnce(document)
      }
    },

    /** One conditional update of one document: true when the condition held at that instant. */
    updateIf: async (id: string, condition: Fields, change: Fields): Promise<boolean> => {
      const query = db.collection(name).where(guardWhere({ ...condition, _id: id }))
      const { stats } = (await query.update({ data: change })) as unknown as Stats
      return stats.updated === 1
    },

    /** Changes every document the condition holds for, each at its own instant; how many. */
    updateAll: async (where: Fields, change: Fields): Promise<number> => {
      const query = db.collection(name).where(guardWhere(where))
      const { stats } = (await query.update({ data: change })) as unknown as Stats
      return stats.updated ?? 0
    },

    /** Removes every document the condition holds for; how many. */
    removeAll: async (where: Fields): Promise<number> => {
      const { stats } = (await db.collection(name).where(guardWhere(where)).remove()) as unknown as Stats
      return stats.removed ?? 0
    },

    remove: async (id: string): Promise<boolean> => {
      const { stats } = (await db.collection(name).doc(id).remove()) as unknown as Stats
      return stats.removed === 1
    },
  }
}
