import type { Hono } from 'hono'
import type { Cloud } from '../cloud'

/** GET /local/logs?function=&requestId=: the lines functions wrote, oldest first. */
export const addLogRoutes = (app: Hono, { logs }: Cloud): void => {
  app.get('/local/logs', (context) => {
    const { function: functionName, requestId } = context.req.query()
    return context.json({ logs: logs.find({ function: functionName, requestId }) })
  })
}
