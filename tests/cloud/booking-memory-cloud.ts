import { AsyncLocalStorage } from 'node:async_hooks'
import { Query } from 'mingo'
import { update as applyUpdate } from 'mingo/updater'

/**
 * The database in memory, one turn an operation, for tests that decide in which order the operations of many calls
 * happen and which call dies at which of them. What a condition or a change means is MongoDB's, through mingo; that
 * the real wire means the same is proven by the tests over the wire.
 */
export type Fields = Record<string, unknown>
export type Death = { nth: number; when: 'before' | 'after' }
export type Call = { name: string; operations: number; death: Death | null }

type Waiting = (operation: string) => Promise<void>

const NEVER = new Promise<never>(() => {})
const calls = new AsyncLocalStorage<Call>()

export const memory = {
  collections: new Map<string, Map<string, Fields>>(),
  /** Answers when the operation may happen. */
  gate: (async () => {}) as Waiting,
  /** Conditions that are left out of conditional updates: how a careless version would write. */
  blindTo: [] as string[],
}

export const resetMemory = (gate: Waiting, blindTo: string[] = []): void => {
  memory.collections.clear()
  memory.gate = gate
  memory.blindTo = blindTo
}

/** Runs a call that dies at its n-th database operation, before or after it took effect; null: it lives. */
export const runCall = <T>(name: string, death: Death | null, run: () => Promise<T>): Promise<T> =>
  calls.run({ name, operations: 0, death }, run)

const collectionOf = (name: string): Map<string, Fields> => {
  const found = memory.collections.get(name) ?? new Map<string, Fields>()
  memory.collections.set(name, found)
  return found
}

export const allOf = <T>(name: string): T[] =>
  [...collectionOf(name).values()].map((document) => structuredClone(document) as T)

export const put = (name: string, document: Fields): void => {
  collectionOf(name).set(String(document._id), structuredClone(document))
}

const operate = async <T>(what: string, effect: () => T): Promise<T> => {
  const call = calls.getStore()
  const nth = call ? ++call.operations : 0
  const isLast = call?.death?.nth === nth
  await memory.gate(`${call?.name ?? 'test'}: ${what}`)
  if (isLast && call?.death?.when === 'before') return NEVER
  const answer = effect()
  return isLast ? NEVER : structuredClone(answer)
}

const match = (name: string, condition: Fields): Fields[] => {
  const query = new Query(condition)
  return [...collectionOf(name).values()].filter((document) => query.test(document))
}

type Operator = { operator: string; value: unknown }
const isOperator = (value: unknown): value is Operator =>
  typeof value === 'object' && value !== null && 'operator' in value

const toModifier = (data: Fields): Record<string, Fields> => {
  const modifier: Record<string, Fields> = {}
  for (const [field, value] of Object.entries(data)) {
    const { operator, value: argument } = isOperator(value) ? value : { operator: '$set', value }
    modifier[operator] = { ...modifier[operator], [field]: argument }
  }
  return modifier
}

const change = (name: string, condition: Fields, data: Fields): number => {
  const kept = Object.entries(condition).filter(([field]) => !memory.blindTo.includes(field))
  const found = match(name, Object.fromEntries(kept))
  for (const document of found) applyUpdate(document, toModifier(data))
  return found.length
}

const insert = (name: string, data: Fields | Fields[]): void => {
  for (const document of [data].flat()) {
    if (collectionOf(name).has(String(document._id))) throw new Error('E11000 duplicate key error')
    put(name, document)
  }
}

type Order = [string, 'asc' | 'desc'][]

const makeQuery = (name: string, condition: Fields, order: Order = [], limit = 100) => ({
  orderBy: (field: string, way: 'asc' | 'desc') =>
    makeQuery(name, condition, [...order, [field, way]], limit),
  skip: () => makeQuery(name, condition, order, limit),
  limit: (count: number) => makeQuery(name, condition, order, count),
  get: () =>
    operate(`read ${name}`, () => {
      const sort = Object.fromEntries(order.map(([field, way]) => [field, way === 'asc' ? 1 : -1] as const))
      const found = new Query(condition).find<Fields>([...collectionOf(name).values()])
      return { data: (order.length > 0 ? found.sort(sort) : found).limit(limit).all() }
    }),
  update: ({ data }: { data: Fields }) =>
    operate(`update ${name}`, () => ({ stats: { updated: change(name, condition, data) } })),
  remove: () =>
    operate(`remove ${name}`, () => {
      const found = match(name, condition)
      for (const { _id } of found) collectionOf(name).delete(String(_id))
      return { stats: { removed: found.length } }
    }),
})

type Lookup = { from: string; localField: string; foreignField: string; as: string }
type Stage = (documents: Fields[]) => Fields[]

const valueAt = (document: unknown, path: string[]): unknown[] => {
  if (Array.isArray(document)) return document.flatMap((part) => valueAt(part, path))
  const [first, ...rest] = path
  if (first === undefined) return [document]
  return typeof document === 'object' && document !== null ? valueAt((document as Fields)[first], rest) : []
}

const lookUp =
  ({ from, localField, foreignField, as }: Lookup): Stage =>
  (documents) =>
    documents.map((document) => ({
      ...document,
      [as]: match(from, { [foreignField]: { $in: valueAt(document, localField.split('.')) } }),
    }))

const literals = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, (value as Fields).$literal]))

type Aggregate = {
  match: (condition: Fields) => Aggregate
  addFields: (fields: Fields) => Aggregate
  lookup: (spec: Lookup) => Aggregate
  sort: (spec: Record<string, 1 | -1>) => Aggregate
  limit: (count: number) => Aggregate
  end: () => Promise<{ list: Fields[] }>
}

const makeAggregate = (name: string, stages: Stage[] = []): Aggregate => {
  const and = (stage: Stage) => makeAggregate(name, [...stages, stage])
  return {
    match: (condition) => and(() => match(name, condition)),
    addFields: (fields) =>
      and((documents) => documents.map((document) => ({ ...document, ...literals(fields) }))),
    lookup: (spec) => and(lookUp(spec)),
    sort: (spec) => and((documents) => new Query({}).find<Fields>(documents).sort(spec).all()),
    limit: (count) => and((documents) => documents.slice(0, count)),
    end: () =>
      operate(`join ${name}`, () => ({
        list: stages.reduce<Fields[]>((documents, stage) => stage(documents), []),
      })),
  }
}

const inQuery = (operator: string) => (value: unknown) => ({ [operator]: value })
const inChange = (operator: string) => (value: unknown) => ({ operator, value })

/** What `cloudfunctions/_kit/cloud.ts` exports, in memory. */
export const memoryCloud = {
  db: {
    collection: (name: string) => ({
      doc: (id: string) => ({
        get: () => operate(`read ${name}`, () => ({ data: collectionOf(name).get(id) ?? null })),
        remove: () =>
          operate(`remove ${name}`, () => ({ stats: { removed: Number(collectionOf(name).delete(id)) } })),
      }),
      where: (condition: Fields) => makeQuery(name, condition),
      add: ({ data }: { data: Fields }) => operate(`insert ${name}`, () => insert(name, data)),
      aggregate: () => makeAggregate(name),
    }),
  },
  command: {
    gt: inQuery('$gt'),
    gte: inQuery('$gte'),
    lt: inQuery('$lt'),
    lte: inQuery('$lte'),
    neq: inQuery('$ne'),
    in: inQuery('$in'),
    exists: inQuery('$exists'),
    and: (conditions: Fields[]) => Object.assign({}, ...conditions),
    set: (value: unknown) => inChange('$set')(value),
    all: inQuery('$all'),
    elemMatch: inQuery('$elemMatch'),
    inc: inChange('$inc'),
    pull: inChange('$pull'),
    push: (value: unknown[] | { each: unknown[]; slice: number }) =>
      inChange('$push')(Array.isArray(value) ? { $each: value } : { $each: value.each, $slice: value.slice }),
    aggregate: { literal: (value: unknown) => ({ $literal: value }) },
  },
  openapi: {},
  readCaller: () => ({ openid: null, source: '' }),
  uploadFile: async () => ({ fileID: '' }),
}
