import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type CallJournal, requestIdOf } from './calls/call-journal'
import type { LogBook } from './calls/log-book'
import { createCallStream } from './calls/stream-calls'
import type { VirtualClock } from './clock/virtual-clock'
import type { Cloud } from './cloud'
import type { Database } from './database/open-database'
import { createFaultPlan } from './faults/fault-plan'
import { createFunctionService } from './functions/function-service'
import type { CloudIdentity } from './functions/worker-environment'
import { createAdminHandler } from './gateway/admin'
import { abandonAll, abandonTransactions } from './gateway/open-transactions'
import { createSignatureCheck } from './gateway/verify-signature'
import { createCallHandler } from './http/call-function'
import { createLocalApp } from './http/local-app'
import { createRequestRouter } from './http/route-request'
import type { Manifest } from './manifest'
import { keepSecrets } from './secrets'
import type { Settings } from './settings'
import type { Gate } from './snapshot/gate'
import type { Snapshots } from './snapshot/snapshots'
import { createFileStore } from './storage/file-store'
import { createFileHandler } from './storage/serve-files'
import { createStorageActions } from './storage/storage-actions'
import { createTemporaryAddresses } from './storage/temporary-address'
import { keepTimers } from './timers/kept-timers'
import { createTimerSchedule, timerEvent } from './timers/timer-schedule'
import { createPushedEvents } from './wechat/push-events'
import { createWechat } from './wechat/wechat'

export type AssembleOptions = {
  settings: Settings
  workerFile: string
  manifest: Manifest
  clock: VirtualClock
  database: Database
  /** Where this cloud is reached, `http://127.0.0.1:<port>`. */
  origin: string
  /** Cuts every connection and lets nobody connect for so many ms. */
  restart(ms: number): void
  journal: CallJournal
  logs: LogBook
  /** What nobody called for, timers and pushed events, waits here while the data is held still. */
  gate: Gate
  snapshots: Snapshots
}

const createIdentity = ({ manifest, origin }: AssembleOptions): CloudIdentity => ({
  appId: manifest.appId,
  envId: manifest.envId,
  origin,
  secretId: `local${randomBytes(8).toString('hex')}`,
  secretKey: randomBytes(32).toString('hex'),
  sessionToken: randomBytes(16).toString('hex'),
})

/** Puts the parts together; answers the cloud and the handler of its HTTP server. */
export const assembleCloud = (options: AssembleOptions) => {
  const { settings, manifest, clock, database, journal, logs, gate, snapshots } = options
  const identity = createIdentity(options)
  const faults = createFaultPlan()
  const functions = createFunctionService({
    functionsDir: settings.functionsDir,
    instances: settings.instances,
    workerFile: options.workerFile,
    identity,
    env: { ...manifest.env, ...keepSecrets(settings.dataDir, manifest.secretNames) },
    clock,
    onFinished: (call) => {
      abandonTransactions(database, call)
      journal.add(call)
      logs.add(call, () => requestIdOf(call.invocation))
    },
    onStrayLine: logs.addStray,
  })
  const fireTimer: Cloud['fireTimer'] = (functionName, triggerName) => {
    const event = JSON.stringify(timerEvent(triggerName, clock.now()))
    return functions.invoke({ functionName, source: 'wx_trigger', event })
  }
  const timers = createTimerSchedule({
    definitions: settings.timers ? functions.definitions : () => [],
    now: clock.now,
    kept: keepTimers(database),
    fire: fireTimer,
  })
  clock.onChange(timers.refresh)
  const { openApi, onVisit, ...wechat } = createWechat(
    database,
    manifest,
    clock.now,
    createPushedEvents(
      { ...functions, invoke: (given) => gate.pass(() => functions.invoke(given)) },
      manifest.messagePush,
    ),
  )
  const files = createFileStore(join(settings.dataDir, 'files'), manifest.envId)
  const addresses = createTemporaryAddresses(options.origin, identity.secretKey, clock.now)
  const cloud: Cloud = {
    manifest,
    clock,
    database,
    functions,
    faults,
    journal,
    logs,
    timers,
    fireTimer,
    snapshots,
    files: { folder: join(settings.dataDir, 'files'), store: files, addresses },
    ...wechat,
  }
  const storage = createStorageActions(files, addresses)
  const isSigned = createSignatureCheck(identity.secretId, identity.secretKey)
  const restart = (ms: number): void => {
    options.restart(ms)
    abandonAll(database, functions.inFlight())
  }
  const handle = createRequestRouter({
    admin: createAdminHandler({ isSigned, database, faults, functions, storage, openApi, restart }),
    call: createCallHandler({ functions, appId: manifest.appId, openData: wechat.openData, onVisit }),
    files: createFileHandler(files, addresses),
    events: createCallStream(journal),
    local: createLocalApp(cloud, settings.appDir, settings.consoleDir),
  })
  return { cloud, handle }
}
