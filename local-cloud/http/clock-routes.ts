import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as z from 'zod'
import { parseInstant } from '../clock/parse-instant'
import type { Cloud } from '../cloud'
import { outcomeError } from '../functions/call-error'
import { readInput } from './read-input'

const clockSchema = z.object({ now: z.union([z.iso.datetime({ offset: true, local: true }), z.null()]) })

/** /local/clock and /local/timer: when it is, and what the platform does by itself. */
export const addClockRoutes = (app: Hono, cloud: Cloud): void => {
  const show = () => ({
    now: new Date(cloud.clock.now()).toISOString(),
    virtual: cloud.clock.isVirtual(),
  })
  app.get('/local/clock', (context) => context.json(show()))
  app.post('/local/clock', async (context) => {
    const { now } = await readInput(context, clockSchema)
    cloud.clock.set(now === null ? null : parseInstant(now))
    // What the jump made due is done when the answer comes, so that nobody has to guess when to look.
    await cloud.timers.settled()
    return context.json(show())
  })
  app.post('/local/timer/:function', async (context) => {
    const name = context.req.param('function')
    const definition = cloud.functions.find(name)
    if (!definition) throw new HTTPException(404, { message: `no function named ${name}` })
    const [trigger] = definition.triggers
    if (!trigger) throw new HTTPException(400, { message: `${name} has no trigger in its config.json` })
    const { outcome, invocation, ms } = await cloud.fireTimer(name, trigger.name)
    const error = outcomeError(outcome)
    context.header('x-db-ops', String(invocation.dbOps))
    context.header('x-fn-ms', ms.toFixed(2))
    if (error) return context.json({ errCode: error.errCode, errMsg: error.errMsg, code: error.code }, 500)
    const result: unknown = outcome.kind === 'done' ? JSON.parse(outcome.result) : null
    return context.json({ function: name, trigger: trigger.name, result })
  })
}
