import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as z from 'zod'
import type { Cloud } from '../cloud'
import type { Database, WireAnswer } from '../database/open-database'
import { reservedPrefix } from '../wechat/keep-documents'
import { readInput } from './read-input'

const object = z.record(z.string(), z.unknown())
/** An `_id` may be text, a number or Extended JSON; nothing else names one document. */
const id = z.union([z.string().min(1), z.number(), object])
const document = z.looseObject({ _id: id })
const added = z.object({ document: z.looseObject({ _id: id.optional() }) })
/** `was`: the document as it was read; the change is refused when it is another by now. */
const changed = z.object({ document, was: object.optional() })
const removed = z.object({ _id: id })

const pageSchema = z.object({
  skip: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(20),
  where: z.string().optional(),
})

/**
 * Every id there can be, type by type. With it a query walks the collection along its ids, which is never refused:
 * whoever looks through a collection here does not declare an index first.
 */
const ANY_ID = [
  { _id: { $gte: '' } },
  { _id: { $gte: { $numberDouble: '-Infinity' } } },
  { _id: { $gte: { $oid: '000000000000000000000000' } } },
]

const readCondition = (where: string): z.infer<typeof object> => {
  try {
    return object.parse(JSON.parse(where))
  } catch (cause) {
    throw new HTTPException(400, { message: 'the condition must be a JSON object', cause })
  }
}

const isFailure = (answer: WireAnswer): answer is { code: string; message: string } => 'code' in answer

const run = (database: Database, request: Record<string, unknown>): WireAnswer => {
  const answer = database.run(request)
  if (!isFailure(answer)) return answer
  const status = /^E11000/.test(answer.message) ? 409 : 400
  throw new HTTPException(status, { message: answer.message })
}

const listSchema = z.object({ data: z.object({ list: z.array(z.string()) }) })
const totalSchema = z.object({ data: z.object({ total: z.number() }) })

type Page = { skip: number; limit: number }

const find = (database: Database, collectionName: string, condition: object, { skip, limit }: Page) => {
  const query = JSON.stringify({ $or: ANY_ID, $and: [condition] })
  const about = { collectionName, queryType: 'WHERE', query }
  const counted = run(database, { action: 'database.calculateDocument', ...about })
  const found = run(database, { action: 'database.getDocument', ...about, offset: skip, limit })
  const documents = listSchema.parse(found).data.list.map((text): unknown => JSON.parse(text))
  return { total: totalSchema.parse(counted).data.total, documents }
}

const readOne = (database: Database, collectionName: string, _id: unknown): string | undefined => {
  const query = JSON.stringify({ _id })
  const found = run(database, {
    action: 'database.getDocument',
    collectionName,
    queryType: 'DOC',
    query,
    limit: 1,
  })
  return listSchema.parse(found).data.list[0]
}

const replace = (database: Database, collectionName: string, given: z.infer<typeof changed>): void => {
  const { _id, ...fields } = given.document
  const now = readOne(database, collectionName, _id)
  if (now === undefined) throw new HTTPException(404, { message: 'there is no document with this _id' })
  if (given.was && JSON.stringify(given.was) !== JSON.stringify(JSON.parse(now))) {
    throw new HTTPException(409, { message: 'the document has changed meanwhile: read it again' })
  }
  const about = { collectionName, queryType: 'DOC', query: JSON.stringify({ _id }), multi: false }
  const how = { data: JSON.stringify(fields), merge: false, upsert: false }
  run(database, { action: 'database.modifyDocument', ...about, ...how })
}

const remove = (database: Database, collectionName: string, { _id }: z.infer<typeof removed>): void => {
  const about = { collectionName, queryType: 'DOC', query: JSON.stringify({ _id }), multi: false }
  if (readOne(database, collectionName, _id) === undefined) {
    throw new HTTPException(404, { message: 'there is no document with this _id' })
  }
  run(database, { action: 'database.removeDocument', ...about })
}

/** Documents of the project's collections: looking through them, and changing them by hand. */
export const addDocumentRoutes = (app: Hono, { database }: Cloud): void => {
  const collections = () => database.collections().filter(({ name }) => !name.startsWith(reservedPrefix))
  const checked = (name: string): string => {
    if (collections().some((collection) => collection.name === name)) return name
    throw new HTTPException(404, { message: `no collection named ${name}` })
  }
  app.get('/local/collections', (context) => context.json({ collections: collections() }))
  app.get('/local/collections/:name', (context) => {
    const name = checked(context.req.param('name'))
    const asked = pageSchema.safeParse(context.req.query())
    if (!asked.success) throw new HTTPException(400, { message: z.prettifyError(asked.error) })
    const { where, ...page } = asked.data
    const found = where ? find(database, name, readCondition(where), page) : database.page(name, page)
    return context.json({ ...found, ...page })
  })
  app.post('/local/collections/:name', async (context) => {
    const collectionName = checked(context.req.param('name'))
    const data = [JSON.stringify((await readInput(context, added)).document)]
    return context.json(run(database, { action: 'database.insertDocument', collectionName, data }).data ?? {})
  })
  app.put('/local/collections/:name', async (context) => {
    replace(database, checked(context.req.param('name')), await readInput(context, changed))
    return context.json({ changed: 1 })
  })
  app.delete('/local/collections/:name', async (context) => {
    remove(database, checked(context.req.param('name')), await readInput(context, removed))
    return context.json({ removed: 1 })
  })
}
