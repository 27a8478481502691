import { AppError } from '../../domain/errors'
import type { Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import type { CollectionName, DocumentOf } from '../_kit/collections'
import { documentsOf, type Fields } from '../_kit/documents'

/** One line of what the street holds about a person, in words the person reads. */
export type PersonalLine = { at: Instant; text: string }

type Spec<N extends CollectionName> = {
  collection: N
  /** What the rows are called towards the person. */
  title: string
  /** The field that holds the OPENID; declare an index on it and `at`. */
  by: string
  /** The field that says since when. */
  at: string
  /** Opens what is sealed: the answer goes to the person alone. */
  show: (document: DocumentOf<N>) => PersonalLine
  /**
   * `remove`, or the fields that unname a row others still need (`person` stands for nobody any more); `each`: what
   * becomes of one row depends on the row, which is changed under the version that was read.
   */
  forget:
    | 'remove'
    | ((person: string) => Fields)
    | { each: (document: DocumentOf<N>, names: Forgotten) => Fields }
}

/** Whose name goes, up to when, and what stands there instead. */
export type Forgotten = { openid: string; until: Instant; person: string }

/** Rows about a person in one collection, as own-data export and erasure need them. */
export type PersonalData = {
  title: string
  list: (openid: string, options: { skip: number; limit: number }) => Promise<PersonalLine[]>
  forget: (openid: string, options: { until: Instant; person: string }) => Promise<number>
}

const PAGE = 100
const TRIES = 8

/** Changes every row on its own; who loses a race reads the row again. Throws BUSY after eight lost races. */
const forgetEach = async <N extends CollectionName>(
  collection: N,
  where: Fields,
  change: (document: DocumentOf<N>) => Fields,
): Promise<number> => {
  const documents = documentsOf(collection)
  const rows: DocumentOf<N>[] = []
  for (;;) {
    const page = await documents.list({ where, orderBy: [['_id', 'asc']], skip: rows.length, limit: PAGE })
    rows.push(...page)
    if (page.length < PAGE) break
  }
  for (const row of rows) {
    let current: DocumentOf<N> | null = row
    for (let attempt = 0; current; attempt += 1) {
      if (attempt === TRIES)
        throw new AppError('BUSY', { message: `${collection}/${row._id} changes too fast` })
      const { v } = current as unknown as { v: number }
      if (await documents.updateIf(row._id, { v }, { ...change(current), v: command.inc(1) })) break
      current = await documents.findById(row._id)
    }
  }
  return rows.length
}

export const personal = <N extends CollectionName>({
  collection,
  title,
  by,
  at,
  show,
  forget,
}: Spec<N>): PersonalData => {
  const documents = documentsOf(collection)
  return {
    title,
    list: async (openid, options) =>
      (await documents.list({ where: { [by]: openid }, orderBy: [[at, 'desc']], ...options })).map(show),
    forget: (openid, { until, person }) => {
      const where = { [by]: openid, [at]: command.lte(until) }
      if (forget === 'remove') return documents.removeAll(where)
      if (typeof forget === 'function') return documents.updateAll(where, forget(person))
      return forgetEach(collection, where, (row) => forget.each(row, { openid, until, person }))
    },
  }
}
