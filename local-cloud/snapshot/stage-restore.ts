import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type CollectionSpec, type Database, openDatabase } from '../database/open-database'
import { isCloudPath } from '../storage/file-store'
import type { DriverName } from '../store/sql-driver'
import { keepClock } from './kept-clock'
import { readSnapshot } from './read-snapshot'
import type { SnapshotCounts, SnapshotHeader, SnapshotLine } from './snapshot-line'

export type RestoreTarget = {
  dataDir: string
  driver: DriverName
  envId: string
  collections: CollectionSpec[]
}
/** A snapshot laid out as a data folder, inside the real one, waiting to take its place. */
export type Staged = { folder: string; header: SnapshotHeader; counts: SnapshotCounts }

export const STAGING_PREFIX = 'restoring-'
/** Documents written at once. */
const BATCH = 1000

const createLayer = (folder: string, database: Database, envId: string) => {
  const found: SnapshotCounts = { collections: 0, documents: 0, files: 0 }
  let header: SnapshotHeader | undefined
  let collection = ''
  let batch: Record<string, unknown>[] = []
  let file: FileHandle | undefined
  const flush = (): void => {
    const added = batch.length > 0 ? database.insertMissing(collection, batch) : 0
    if (added !== batch.length) throw new Error(`${collection} holds a document twice`)
    found.documents += added
    batch = []
  }
  const close = async (): Promise<void> => {
    await file?.sync()
    await file?.close()
    file = undefined
  }
  const openFile = async (path: string): Promise<void> => {
    await close()
    if (!isCloudPath(path)) throw new Error(`${path} is no path of a stored file`)
    const target = join(folder, 'files', ...path.split('/').map(encodeURIComponent))
    await mkdir(dirname(target), { recursive: true })
    file = await open(target, 'wx')
    found.files += 1
  }
  const begin = (given: SnapshotHeader): void => {
    if (given.envId !== envId) throw new Error(`it is of the environment ${given.envId}, not of ${envId}`)
    header = given
  }
  const beginCollection = (name: string): void => {
    flush()
    collection = name
    database.insertMissing(name, [])
    found.collections += 1
  }
  const finish = async (counts: SnapshotCounts): Promise<void> => {
    flush()
    await close()
    const isWhole = counts.documents === found.documents && counts.files === found.files
    if (!isWhole)
      throw new Error(`it should hold ${JSON.stringify(counts)}, but holds ${JSON.stringify(found)}`)
  }
  const addDocument = (document: Record<string, unknown>): void => {
    batch.push(document)
    if (batch.length >= BATCH) flush()
  }
  const writeSecrets = (secrets: Record<string, string>): Promise<void> => {
    const text = `${JSON.stringify(secrets, null, 2)}\n`
    return writeFile(join(folder, 'secrets.json'), text, { mode: 0o600, flush: true })
  }
  const onLine = async (line: SnapshotLine): Promise<void> => {
    switch (line[0]) {
      case 'document':
        return addDocument(line[1])
      case 'bytes':
        await file?.write(Buffer.from(line[1], 'base64'))
        return
      case 'collection':
        return beginCollection(line[1])
      case 'file':
        return openFile(line[1])
      case 'header':
        return begin(line[1])
      case 'secrets':
        return writeSecrets(line[1])
      case 'end':
        return finish(line[1])
    }
  }
  return { onLine, close, found, header: () => header }
}

/**
 * Lays a snapshot out beside the present data, which is not touched. Throws an Error that says what is wrong with
 * the snapshot, and leaves nothing behind then.
 */
export const stageRestore = async (file: string, target: RestoreTarget): Promise<Staged> => {
  const folder = join(target.dataDir, `${STAGING_PREFIX}${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  try {
    const setting = { dataDir: folder, driver: target.driver, collections: target.collections, now: Date.now }
    const database = openDatabase({ ...setting, durable: 'full' })
    const layer = createLayer(folder, database, target.envId)
    try {
      await readSnapshot(file, layer.onLine)
    } finally {
      await layer.close()
      database.close()
    }
    const header = layer.header()
    if (!header) throw new Error(`the snapshot ${file} has no header`)
    keepClock(folder, header.clock.virtual ? Date.parse(header.clock.now) : null)
    return { folder, header, counts: layer.found }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}
