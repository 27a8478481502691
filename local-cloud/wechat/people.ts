import * as z from 'zod'
import type { Database } from '../database/open-database'
import type { Person } from '../manifest'
import { keepDocuments } from './keep-documents'

const personSchema = z.object({
  openid: z.string(),
  name: z.string(),
  note: z.string().optional(),
  phone: z.string().optional(),
})

export type People = {
  /** The manifest's people, then those added here. */
  list(): Person[]
  /** Adds a person, or replaces the one with this openid. */
  add(person: Person): void
}

export const createPeople = (database: Database, samples: Person[]): People => {
  const added = keepDocuments(database, 'people', personSchema)
  const list = (): Person[] => {
    const own = added.all()
    const replaced = new Set(own.map((person) => person.openid))
    return [...samples.filter((person) => !replaced.has(person.openid)), ...own]
  }
  return { list, add: (person) => added.put(person.openid, person) }
}
