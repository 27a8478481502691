import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { examine } from './doctor/examine'
import { readManifest } from './manifest'
import { openData } from './open-state'
import type { Settings } from './settings'
import { readKeptClock } from './snapshot/kept-clock'
import { putInPlace } from './snapshot/put-in-place'
import type { SnapshotCounts } from './snapshot/snapshot-line'
import { stageRestore } from './snapshot/stage-restore'
import { writeSnapshot } from './snapshot/write-snapshot'
import { chooseDriver } from './store/choose-driver'
import { lockDataFolder } from './store/lock-data-folder'

const USAGE = 'use: snapshot FILE | restore FILE | doctor (on a data folder that no local cloud has open)'

const sayCounts = ({ collections, documents, files }: SnapshotCounts): string =>
  `${documents} documents in ${collections} collections, ${files} files`

const openFolder = (settings: Settings) => {
  if (!existsSync(join(settings.dataDir, 'database.sqlite')))
    throw new Error(`no data in ${settings.dataDir}`)
  const manifest = readManifest(settings.manifestFile)
  const ahead = readKeptClock(settings.dataDir)
  const now = (): number => Date.now() + (ahead ?? 0)
  return { manifest, now, isVirtual: ahead !== null, database: openData({ settings, manifest, now }) }
}

const takeSnapshot = async (settings: Settings, file: string): Promise<void> => {
  const { manifest, database, now, isVirtual } = openFolder(settings)
  const clock = { now: new Date(now()).toISOString(), virtual: isVirtual }
  try {
    const counts = await writeSnapshot(
      { database, dataDir: settings.dataDir, envId: manifest.envId, clock },
      file,
    )
    console.log(`wrote ${file}: ${sayCounts(counts)}`)
  } finally {
    database.close()
  }
}

const restoreSnapshot = async (settings: Settings, file: string): Promise<void> => {
  const { dataDir } = settings
  const { envId, collections } = readManifest(settings.manifestFile)
  // Says at once when somebody has the folder; whoever takes it meanwhile is met again below.
  lockDataFolder(dataDir)()
  const staged = await stageRestore(file, {
    dataDir,
    driver: settings.driver ?? chooseDriver(),
    envId,
    collections,
  })
  try {
    putInPlace(dataDir, staged.folder)
  } catch (error) {
    rmSync(staged.folder, { recursive: true, force: true })
    throw error
  }
  console.log(`restored ${dataDir} from ${file} (made ${staged.header.madeAt}): ${sayCounts(staged.counts)}`)
}

const callDoctor = async (settings: Settings): Promise<boolean> => {
  const { manifest, database } = openFolder(settings)
  try {
    const { ok, checked, broken } = await examine(database, manifest.invariants)
    for (const { name, says, collection, rows, more, error, afterRepair } of broken) {
      console.log(
        `broken  ${collection}  ${name}: ${says}${afterRepair ? ' (holds once timers have run)' : ''}`,
      )
      for (const row of rows) console.log(`        ${JSON.stringify(row)}`)
      if (more) console.log('        … and more')
      if (error !== undefined) console.log(`        could not be checked: ${error}`)
    }
    console.log(
      ok ? `all ${checked} invariants hold` : `${broken.length} of ${checked} invariants do not hold`,
    )
    return ok
  } finally {
    database.close()
  }
}

/**
 * Works on a data folder at rest: `snapshot FILE`, `restore FILE`, `doctor`. Answers the exit code: 1 when an
 * invariant does not hold. Throws an Error that says what cannot be done.
 */
export const runCommand = async (settings: Settings, [command, file, ...more]: string[]): Promise<number> => {
  if (more.length > 0 || (command === 'doctor') !== (file === undefined)) throw new Error(USAGE)
  if (command === 'doctor') return (await callDoctor(settings)) ? 0 : 1
  if (file === undefined) throw new Error(USAGE)
  if (command === 'snapshot') await takeSnapshot(settings, resolve(file))
  else if (command === 'restore') await restoreSnapshot(settings, resolve(file))
  else throw new Error(USAGE)
  return 0
}
