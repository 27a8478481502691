import { AsyncLocalStorage } from 'node:async_hooks'
import { makeAggregate } from './aggregate'
import { type Change, changed } from './change'
import { type Fields, isFields, matches } from './matches'

/**
 * The database in memory, one turn an operation, for tests that decide in which order the operations of many calls
 * happen and which call dies at which of them. That the real wire means the same is proven by the tests over the wire.
 */
export type Death = { nth: number; when: 'before' | 'after' }
type Call = { name: string; operations: number; death: Death | null }

type Gate = (operation: string) => Promise<void>
type Watch = (collection: string, before: Fields | null, after: Fields) => void

const NEVER = new Promise<never>(() => {})
const calls = new AsyncLocalStorage<Call>()

const memory = {
  collections: new Map<string, Map<string, Fields>>(),
  /** Answers when the operation may happen. */
  gate: (async () => {}) as Gate,
  /** Conditions that are left out of conditional updates, as a careless version would write; `_id`: of inserts. */
  blindTo: [] as readonly string[],
  watch: (() => {}) as Watch,
}

export const resetMemory = (gate: Gate, blindTo: readonly string[] = [], watch: Watch = () => {}): void => {
  Object.assign(memory, { gate, blindTo, watch })
  memory.collections.clear()
}

/** Runs a call that dies at its n-th database operation, before or after it took effect; null: it lives. */
export const runCall = <T>(name: string, death: Death | null, run: () => Promise<T>): Promise<T> =>
  calls.run({ name, operations: 0, death }, run)

const collectionOf = (name: string): Map<string, Fields> => {
  const known = memory.collections.get(name)
  if (known) return known
  const made = new Map<string, Fields>()
  memory.collections.set(name, made)
  return made
}

/** The documents as they are: to be looked at, not to be changed. */
export const allOf = <T>(name: string): T[] => [...collectionOf(name).values()] as T[]

export const put = (name: string, document: object): void => {
  const { _id } = document as Fields
  collectionOf(name).set(String(_id), document as Fields)
}

const operate = async <T>(what: string, effect: () => T): Promise<T> => {
  const call = calls.getStore()
  const nth = call ? ++call.operations : 0
  const isLast = call?.death?.nth === nth
  await memory.gate(call ? `${call.name}: ${what}` : what)
  if (isLast && call?.death?.when === 'before') return NEVER
  const answer = effect()
  return isLast ? NEVER : answer
}

const find = (name: string, condition: Fields): Fields[] => {
  const { _id } = condition
  const documents = collectionOf(name)
  if (typeof _id !== 'string') return [...documents.values()].filter((one) => matches(one, condition))
  const one = documents.get(_id)
  return one && matches(one, condition) ? [one] : []
}

const isChange = (value: unknown): value is Change => isFields(value) && 'operator' in value

const write = (name: string, before: Fields | null, after: Fields): void => {
  collectionOf(name).set(String(after._id), after)
  memory.watch(name, before, after)
}

const update = (name: string, condition: Fields, data: Fields): number => {
  const kept = Object.entries(condition).filter(([field]) => !memory.blindTo.includes(field))
  const found = find(name, Object.fromEntries(kept))
  const changes = Object.fromEntries(
    Object.entries(data).map(([field, value]) => [
      field,
      isChange(value) ? value : { operator: '$set', value },
    ]),
  )
  for (const document of found) write(name, document, changed(document, changes))
  return found.length
}

const insert = (name: string, data: Fields | Fields[]): void => {
  for (const document of [data].flat()) {
    const isTaken = collectionOf(name).has(String(document._id)) && !memory.blindTo.includes('_id')
    if (isTaken) throw new Error('E11000 duplicate key error')
    write(name, null, { ...document })
  }
}

const remove = (name: string, condition: Fields): number => {
  const found = find(name, condition)
  for (const { _id } of found) collectionOf(name).delete(String(_id))
  return found.length
}

type Order = [string, 'asc' | 'desc'][]

const sorted = (documents: Fields[], order: Order): Fields[] => {
  const [first] = order
  if (!first) return documents
  const [field, way] = first
  const sign = way === 'asc' ? 1 : -1
  return documents.sort((one, other) => (String(one[field]) < String(other[field]) ? -sign : sign))
}

const makeQuery = (name: string, condition: Fields, order: Order = [], skip = 0, limit = 100) => ({
  orderBy: (field: string, way: 'asc' | 'desc') =>
    makeQuery(name, condition, [...order, [field, way]], skip, limit),
  skip: (count: number) => makeQuery(name, condition, order, count, limit),
  limit: (count: number) => makeQuery(name, condition, order, skip, count),
  get: () =>
    operate(`read ${name}`, () => ({
      data: sorted(find(name, condition), order).slice(skip, skip + limit),
    })),
  update: ({ data }: { data: Fields }) =>
    operate(`update ${name}`, () => ({ stats: { updated: update(name, condition, data) } })),
  remove: () => operate(`remove ${name}`, () => ({ stats: { removed: remove(name, condition) } })),
})

const inQuery = (operator: string) => (value: unknown) => ({ [operator]: value })
const inChange = (operator: string) => (value: unknown) => ({ operator, value })

/** What `cloudfunctions/_kit/cloud.ts` exports, in memory. */
export const memoryCloud = {
  db: {
    collection: (name: string) => ({
      doc: (id: string) => ({
        get: () => operate(`read ${name}`, () => ({ data: collectionOf(name).get(id) ?? null })),
        remove: () => operate(`remove ${name}`, () => ({ stats: { removed: remove(name, { _id: id }) } })),
      }),
      where: (condition: Fields) => makeQuery(name, condition),
      add: ({ data }: { data: Fields }) => operate(`insert ${name}`, () => insert(name, data)),
      aggregate: () => makeAggregate({ name, find, run: (what) => operate(`join ${name}`, what) }),
    }),
  },
  command: {
    gt: inQuery('$gt'),
    gte: inQuery('$gte'),
    lt: inQuery('$lt'),
    lte: inQuery('$lte'),
    neq: inQuery('$ne'),
    in: inQuery('$in'),
    all: inQuery('$all'),
    exists: inQuery('$exists'),
    elemMatch: inQuery('$elemMatch'),
    and: (conditions: Fields[]) => Object.assign({}, ...conditions),
    set: inChange('$set'),
    inc: inChange('$inc'),
    pull: inChange('$pull'),
    push: (value: unknown[] | { each: unknown[]; slice: number }) =>
      inChange('$push')(Array.isArray(value) ? { each: value } : value),
    aggregate: {
      literal: (value: unknown) => ({ $literal: value }),
      concat: (parts: unknown[]) => ({ $concat: parts }),
      ifNull: (parts: unknown[]) => ({ $ifNull: parts }),
      arrayElemAt: (parts: unknown[]) => ({ $arrayElemAt: parts }),
    },
  },
  openapi: {},
  readCaller: () => ({ openid: null, source: '' }),
  uploadFile: async () => ({ fileID: '' }),
}
