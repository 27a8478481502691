import { mkdirSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createCallJournal } from './calls/call-journal'
import { createLogBook } from './calls/log-book'
import { reloadOnSave } from './functions/reload-on-save'
import { sendJson } from './http/send-json'
import { type Manifest, readManifest } from './manifest'
import { openState, type State } from './open-state'
import { makeFirstCalls, seedCollections } from './prepare-data'
import type { Settings } from './settings'
import { createGate, type Gate } from './snapshot/gate'
import { putInPlace } from './snapshot/put-in-place'
import { createSnapshots } from './snapshot/snapshots'
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

/** What reads or changes the state waits while it is held still; the stream of calls never ends and cannot. */
const isHeld = (url: string): boolean =>
  url.startsWith('/call/') ||
  (url.startsWith('/local/') && !/^\/local\/(?:events|snapshot|snapshots|restore)\b/.test(url))

type Life = {
  settings: Settings
  workerFile: string
  manifest: Manifest
  origin: string
  restart(ms: number): void
  gate: Gate
}

/** Opens the state, and after a restore the next one, under the same address. */
const live = ({ settings, manifest, gate, ...rest }: Life) => {
  const { dataDir, functionsDir } = settings
  const records = { journal: createCallJournal(), logs: createLogBook() }
  let state: State | undefined
  let unwatch = (): void => {}
  const current = (): State => {
    if (!state) throw new Error('the data is not open: see the terminal, and start again')
    return state
  }
  const begin = async (): Promise<void> => {
    const { cloud } = current()
    cloud.timers.refresh()
    if (settings.watch) unwatch = await reloadOnSave(functionsDir, cloud)
  }
  const end = (): void => {
    unwatch()
    state?.close()
    state = undefined
  }
  const { envId, collections } = manifest
  const snapshots = createSnapshots({
    target: { dataDir, driver: settings.driver ?? chooseDriver(), envId, collections },
    gate,
    source: () => {
      const { database, clock } = current()
      const now = { now: new Date(clock.now()).toISOString(), virtual: clock.isVirtual() }
      return { database, dataDir, envId, clock: now }
    },
    swap: async ({ folder }) => {
      end()
      try {
        putInPlace(dataDir, folder)
      } finally {
        open(undefined)
        await begin()
      }
    },
  })
  const open = (now: number | undefined): void => {
    state = openState({ settings, manifest, gate, snapshots, ...rest, ...records, now })
  }
  open(settings.now ?? undefined)
  return { current, begin, end }
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
  const gate = createGate()
  let handle: Handle = (_, response) => sendJson(response, 503, { error: 'starting' })
  const { server, url } = await listen(settings.host, settings.port, (request, response) =>
    isHeld(request.url ?? '') ? gate.pass(async () => handle(request, response)) : handle(request, response),
  )
  let end = (): void => {}
  let stopped = false
  const restart = createRestart(server, () => stopped)
  const stop = async (): Promise<void> => {
    stopped = true
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeAllConnections()
    end()
    await closed
  }
  try {
    const life = live({ settings, workerFile, manifest, origin: url, restart, gate })
    end = life.end
    handle = (request, response) => life.current().handle(request, response)
    const { database, cloud } = life.current()
    seedCollections(database, manifest)
    await makeFirstCalls(database, manifest, cloud.functions)
    await life.begin()
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}
