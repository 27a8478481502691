import { existsSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, Hono } from 'hono'

/** A build replaces files under the same names; the browser must ask each time. */
const alwaysAsk = (_: string, context: Context): void => context.header('cache-control', 'no-cache')

const missing = (what: string, folder: string): string =>
  `The local cloud is running, but ${what} is not built: there was no ${folder} at the start.\n`

/** The H5 build under /app/ and the local cloud's own page at /; a folder that is not there yet is named. */
export const addStaticRoutes = (app: Hono, appDir: string, consoleDir: string): void => {
  app.get('/app', (context) => context.redirect('/app/'))
  if (existsSync(appDir)) {
    const rewriteRequestPath = (path: string): string => path.slice('/app'.length)
    app.use('/app/*', serveStatic({ root: appDir, rewriteRequestPath, onFound: alwaysAsk }))
  } else app.get('/app/', (context) => context.text(missing('the app', appDir), 404))
  if (existsSync(consoleDir)) app.use('/*', serveStatic({ root: consoleDir, onFound: alwaysAsk }))
  else app.get('/', (context) => context.text(missing('its page', consoleDir)))
}
