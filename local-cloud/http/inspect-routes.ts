import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as z from 'zod'
import type { Cloud } from '../cloud'
import { faultSchema } from '../faults/fault-plan'
import { reservedPrefix } from '../wechat/keep-documents'
import { readInput } from './read-input'

const pageSchema = z.object({
  skip: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(20),
})
const reloadSchema = z.object({ function: z.string().min(1) })

const addFunctionRoutes = (app: Hono, { manifest, functions, journal, faults, timers }: Cloud): void => {
  app.get('/local/api', (context) => context.json({ procedures: manifest.api }))
  app.get('/local/functions', (context) =>
    context.json({
      functions: functions.definitions().map(({ entry: _, ...definition }) => ({
        ...definition,
        workers: functions.workers(definition.name),
      })),
    }),
  )
  app.get('/local/templates', (context) => context.json({ templates: manifest.templates }))
  app.get('/local/calls', (context) => context.json({ calls: journal.last() }))
  app.post('/local/reload', async (context) => {
    const { function: name } = await readInput(context, reloadSchema)
    if (!functions.reload(name)) throw new HTTPException(404, { message: `no function named ${name}` })
    timers.refresh()
    return context.json({ reloaded: name })
  })
  app.get('/local/faults', (context) => context.json({ faults: faults.list() }))
  app.post('/local/faults', async (context) => {
    faults.set(await readInput(context, z.array(faultSchema)))
    return context.json({ faults: faults.list() })
  })
}

/** What the local cloud shows of itself and lets tests change: procedures, calls, documents, faults. */
export const addInspectRoutes = (app: Hono, cloud: Cloud): void => {
  const { database } = cloud
  const collections = () => database.collections().filter(({ name }) => !name.startsWith(reservedPrefix))
  addFunctionRoutes(app, cloud)
  app.get('/local/collections', (context) => context.json({ collections: collections() }))
  app.get('/local/collections/:name', (context) => {
    const name = context.req.param('name')
    if (!collections().some((collection) => collection.name === name)) {
      throw new HTTPException(404, { message: `no collection named ${name}` })
    }
    const checked = pageSchema.safeParse(context.req.query())
    if (!checked.success) throw new HTTPException(400, { message: z.prettifyError(checked.error) })
    return context.json({ ...database.page(name, checked.data), ...checked.data })
  })
}
