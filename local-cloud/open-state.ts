import { type AssembleOptions, assembleCloud } from './assemble-cloud'
import { createVirtualClock, type VirtualClock } from './clock/virtual-clock'
import type { Cloud } from './cloud'
import { type Database, openDatabase } from './database/open-database'
import { keepClock, readKeptClock } from './snapshot/kept-clock'
import { finishRestore } from './snapshot/put-in-place'
import { chooseDriver } from './store/choose-driver'

type Assembled = ReturnType<typeof assembleCloud>

/**
 * The data of a folder with everything that remembers it: clock, database, workers, WeChat's side. A restore closes
 * one and opens the next.
 */
export type State = Pick<Assembled, 'handle'> & {
  cloud: Cloud
  clock: VirtualClock
  database: Database
  /** Ends the workers and closes the database. */
  close(): void
}
/** `now` (ms) sets the clock; undefined leaves it where the data folder was left. */
export type StateOptions = Omit<AssembleOptions, 'clock' | 'database'> & { now?: number | undefined }

/** The clock of a data folder; a change of it is remembered there. */
const openClock = (dataDir: string, now: number | undefined): VirtualClock => {
  const ahead = readKeptClock(dataDir)
  const clock = createVirtualClock(now ?? (ahead === null ? null : Date.now() + ahead))
  clock.onChange(() => keepClock(dataDir, clock.isVirtual() ? clock.now() : null))
  return clock
}

/** Opens the database of a data folder alone, after ending what interrupted a restore. */
export const openData = ({
  settings,
  manifest,
  now,
}: Pick<AssembleOptions, 'settings' | 'manifest'> & { now: () => number }): Database => {
  finishRestore(settings.dataDir)
  return openDatabase({
    dataDir: settings.dataDir,
    driver: settings.driver ?? chooseDriver(),
    durable: settings.durable,
    collections: manifest.collections,
    now,
  })
}

/** Opens a data folder whole. Throws an Error when another process has it. */
export const openState = ({ now, ...options }: StateOptions): State => {
  finishRestore(options.settings.dataDir)
  const clock = openClock(options.settings.dataDir, now)
  const database = openData({ ...options, now: clock.now })
  const { cloud, handle } = assembleCloud({ ...options, clock, database })
  const close = (): void => {
    cloud.timers.stop()
    cloud.functions.close()
    database.close()
  }
  return { cloud, handle, clock, database, close }
}
