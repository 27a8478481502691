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
  /** `remove`, or the fields that unname a row others still need (`person` stands for nobody any more). */
  forget: 'remove' | ((person: string) => Fields)
}

/** Rows about a person in one collection, as own-data export and erasure need them. */
export type PersonalData = {
  title: string
  list: (openid: string, options: { skip: number; limit: number }) => Promise<PersonalLine[]>
  forget: (openid: string, options: { until: Instant; person: string }) => Promise<number>
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
      return forget === 'remove' ? documents.removeAll(where) : documents.updateAll(where, forget(person))
    },
  }
}
