import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Cloud } from '../cloud'
import { addClockRoutes } from './clock-routes'
import { addDoctorRoutes } from './doctor-routes'
import { addDocumentRoutes } from './document-routes'
import { addFileRoutes } from './file-routes'
import { addInspectRoutes } from './inspect-routes'
import { addLogRoutes } from './log-routes'
import { addOpenDataRoutes } from './open-data-routes'
import { addPhoneFileRoutes } from './phone-file-routes'
import { refuseStrangers } from './refuse-strangers'
import { addSnapshotRoutes } from './snapshot-routes'
import { addStaticRoutes } from './static-routes'
import { addWechatRoutes } from './wechat-routes'

/** Everything that is not a hot path: /healthz, /local/*, the built app and the page. */
export const createLocalApp = (cloud: Cloud, appDir: string, consoleDir: string) => {
  const app = new Hono()
  // Here, not before the router: what counts is the address after dots and escapes are resolved.
  app.use('/local/*', async (context, next) => {
    const refusal = refuseStrangers(context.req.header())
    return refusal ? context.json({ error: refusal }, 403) : next()
  })
  app.get('/healthz', (context) => context.json({ status: 'ok' }))
  addClockRoutes(app, cloud)
  addWechatRoutes(app, cloud)
  addInspectRoutes(app, cloud)
  addLogRoutes(app, cloud)
  addOpenDataRoutes(app, cloud)
  addDocumentRoutes(app, cloud)
  addFileRoutes(app, cloud)
  addPhoneFileRoutes(app, cloud)
  addSnapshotRoutes(app, cloud)
  addDoctorRoutes(app, cloud)
  app.all('/local/*', (context) => context.json({ error: `no address ${context.req.path}` }, 404))
  addStaticRoutes(app, appDir, consoleDir)
  app.onError((error, context) => {
    if (error instanceof HTTPException) return context.json({ error: error.message }, error.status)
    console.error(error)
    return context.json({ error: error.message }, 500)
  })
  return getRequestListener(app.fetch)
}
