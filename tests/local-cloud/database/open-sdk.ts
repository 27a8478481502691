import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cloud4 from 'wx-server-sdk'
import cloud3 from 'wx-server-sdk-3'
import {
  type CollectionSpec,
  type Database,
  type DatabaseOptions,
  openDatabase,
  type WireRequest,
} from '../../../local-cloud/database/open-database'
import { chooseDriver } from '../../../local-cloud/store/choose-driver'
import type { DriverName } from '../../../local-cloud/store/sql-driver'

/** WebAssembly runs everywhere; the built-in SQLite joins where this Node.js has one. */
export const DRIVERS: DriverName[] = chooseDriver() === 'wasm' ? ['wasm'] : ['wasm', 'node-sqlite']

/** Both speak to the same wire; the older one wraps another generation of the libraries beneath. */
const SDKS = { 'wx-server-sdk 4.0.2': cloud4, 'wx-server-sdk 3.0.4': cloud3 }
export type SdkName = keyof typeof SDKS
export type Stand = { driver: DriverName; sdk: SdkName }
const SDK_NAMES: SdkName[] = ['wx-server-sdk 4.0.2', 'wx-server-sdk 3.0.4']

/** Every pair of a storage driver this Node.js has and a release of the SDK. */
export const STANDS: Stand[] = DRIVERS.flatMap((driver) => SDK_NAMES.map((sdk) => ({ driver, sdk })))

export type OpenSdk = {
  /** The SDK's own database object. */
  db: ReturnType<typeof cloud4.database>
  database: () => Database
  dataDir: string
  /** Requests as the SDK sent them, newest last. */
  sent: WireRequest[]
  clock: { now: number }
  /** Closes the database and opens it again on the same folder. */
  reopen(): void
  close(): Promise<void>
}

type Setting = {
  driver: DriverName
  /** The current release unless told. */
  sdk?: SdkName
  collections: CollectionSpec[]
  transactionLifetime?: number
}

const isRequest = (body: unknown): body is WireRequest => body !== null && typeof body === 'object'

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}/admin`
}

const serve = (answer: (request: WireRequest) => unknown): Server =>
  createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      const parsed: unknown = JSON.parse(body)
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(isRequest(parsed) ? answer(parsed) : {}))
    })
  })

/** The environment that sends the unmodified SDK to a server of ours. */
const pointSdkTo = (url: string): void => {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TENCENTCLOUD_SECRETID: 'id',
    TENCENTCLOUD_SECRETKEY: 'key',
    TENCENTCLOUD_SESSIONTOKEN: 'token',
  })
}

/** Opens a database on a fresh folder behind a small HTTP server and points the SDK to it. */
export const openSdk = async ({
  driver,
  sdk = 'wx-server-sdk 4.0.2',
  collections,
  transactionLifetime,
}: Setting): Promise<OpenSdk> => {
  const cloud = SDKS[sdk]
  const dataDir = mkdtempSync(join(tmpdir(), 'xinxintong-database-'))
  const clock = { now: Date.UTC(2026, 5, 1, 4, 0, 0) }
  const options: DatabaseOptions = {
    dataDir,
    driver,
    durable: 'normal',
    collections,
    now: () => clock.now,
    ...(transactionLifetime !== undefined && { transactionLifetime }),
  }
  let database = openDatabase(options)
  const sent: WireRequest[] = []
  const server = serve((request) => {
    sent.push(request)
    return { requestId: `request-${sent.length}`, ...database.run(request) }
  })
  pointSdkTo(await listen(server))
  cloud.init({ env: 'local' })
  return {
    db: cloud.database(),
    database: () => database,
    dataDir,
    sent,
    clock,
    reopen() {
      database.close()
      database = openDatabase(options)
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      database.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
