import { mkdirSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { assembleCloud } from './assemble-cloud'
import { createVirtualClock } from './clock/virtual-clock'
import { openDatabase } from './database/open-database'
import { reloadOnSave } from './functions/reload-on-save'
import { sendJson } from './http/send-json'
import { readManifest } from './manifest'
import { makeFirstCalls, seedCollections } from './prepare-data'
import type { Settings } from './settings'
import { chooseDriver } from './store/choose-driver'

export type LocalCloud = {
  /** `http://127.0.0.1:<port>` */
  url: string
  /** Ends the workers, closes the database and the server. */
  stop(): Promise<void>
}
export type StartOptions = Settings & {
  /** The bundled bootstrap of the worker threads, as buildLocalCloud writes it (worker.js). */
  workerFile: string
}

/** Longer than any client keeps an idle connection, so that the server never closes one under a request. */
const keepAliveMs = 72_000

/** Lets nobody in for `ms` and cuts who is connected, as when the process is started again. */
const createRestart = (server: Server, isStopped: () => boolean) => {
  const address = server.address()
  let back: NodeJS.Timeout | undefined
  return (ms: number): void => {
    if (back || address === null || typeof address === 'string') return
    server.close()
    server.closeAllConnections()
    back = setTimeout(() => {
      back = undefined
      if (!isStopped()) server.listen(address.port, address.address)
    }, ms)
  }
}

type Handle = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

const listen = async (host: string, port: number, handle: Handle) => {
  const server = createServer({ keepAliveTimeout: keepAliveMs }, (request, response) => {
    void handle(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return { server, url: `http://${name.includes(':') ? `[${name}]` : name}:${address.port}` }
}

/**
 * Starts a local cloud and answers when it serves: data seeded, first calls made. Throws an Error when the
 * manifest is wrong, the port is taken or the data folder is in use.
 */
export const startLocalCloud = async ({ workerFile, ...settings }: StartOptions): Promise<LocalCloud> => {
  mkdirSync(settings.dataDir, { recursive: true })
  const manifest = readManifest(settings.manifestFile)
  // Functions run on UTC in the cloud unless their environment says otherwise; threads share one zone.
  process.env.TZ = manifest.env.TZ ?? 'UTC'
  const clock = createVirtualClock(settings.now)
  const database = openDatabase({
    dataDir: settings.dataDir,
    driver: settings.driver ?? chooseDriver(),
    durable: settings.durable,
    collections: manifest.collections,
    now: clock.now,
  })
  let handle: Handle = (_, response) => sendJson(response, 503, { error: 'starting' })
  const { server, url } = await listen(settings.host, settings.port, (request, response) =>
    handle(request, response),
  ).catch((error: unknown) => {
    database.close()
    throw error
  })
  let stopped = false
  const restart = createRestart(server, () => stopped)
  const assembled = assembleCloud({ settings, workerFile, manifest, clock, database, origin: url, restart })
  const { cloud } = assembled
  handle = assembled.handle
  let unwatch = (): void => {}
  const stop = async (): Promise<void> => {
    stopped = true
    unwatch()
    cloud.timers.stop()
    cloud.functions.close()
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeAllConnections()
    await closed
    database.close()
  }
  try {
    seedCollections(database, manifest)
    await makeFirstCalls(database, manifest, cloud.functions)
  } catch (error) {
    await stop()
    throw error
  }
  cloud.timers.refresh()
  if (settings.watch) unwatch = await reloadOnSave(settings.functionsDir, cloud)
  return { url, stop }
}
