import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as z from 'zod'
import type { Cloud } from '../cloud'
import { faultSchema } from '../faults/fault-plan'
import { readInput } from './read-input'

const reloadSchema = z.object({ function: z.string().min(1) })

/** What the local cloud shows of itself and lets tests change: procedures, functions, calls, faults. */
export const addInspectRoutes = (
  app: Hono,
  { manifest, functions, journal, faults, timers }: Cloud,
): void => {
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
