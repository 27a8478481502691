import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import * as z from 'zod'
import type { Database } from '../database/open-database'
import { listFiles } from './list-files'
import type { SnapshotCounts, SnapshotHeader, SnapshotLine } from './snapshot-line'

export type SnapshotSource = {
  database: Database
  dataDir: string
  envId: string
  clock: SnapshotHeader['clock']
}

/** A multiple of three, so that base64 needs no padding inside a file. */
const CHUNK = 3 * 16_384
/** Lines that travel together: one chunk of the stream a line would be slow. */
const BUNCH = 200

const write = (line: SnapshotLine): string => `${JSON.stringify(line)}\n`

const headerOf = ({ envId, clock }: SnapshotSource): SnapshotLine => [
  'header',
  { snapshot: 'local-cloud', version: 1, envId, madeAt: new Date().toISOString(), clock },
]

const secretsOf = (dataDir: string): SnapshotLine => {
  const file = join(dataDir, 'secrets.json')
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '{}'
  return ['secrets', z.record(z.string(), z.string()).parse(JSON.parse(text))]
}

function* collectionLines({ database }: SnapshotSource, counts: SnapshotCounts): Iterable<string> {
  for (const { name } of database.collections()) {
    counts.collections += 1
    yield write(['collection', name])
    for (const text of database.texts(name)) {
      counts.documents += 1
      yield `["document",${text}]\n`
    }
  }
}

async function* fileLines({ dataDir }: SnapshotSource, counts: SnapshotCounts): AsyncIterable<string> {
  const folder = join(dataDir, 'files')
  for (const { path } of await listFiles(folder)) {
    counts.files += 1
    yield write(['file', path])
    const file = join(folder, ...path.split('/').map(encodeURIComponent))
    for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
      yield write(['bytes', Buffer.from(chunk).toString('base64')])
    }
  }
}

async function* linesOf(source: SnapshotSource, counts: SnapshotCounts): AsyncIterable<string> {
  yield write(headerOf(source))
  let bunch: string[] = []
  for (const line of collectionLines(source, counts)) {
    bunch.push(line)
    if (bunch.length < BUNCH) continue
    yield bunch.join('')
    bunch = []
  }
  yield bunch.join('')
  yield* fileLines(source, counts)
  yield write(secretsOf(source.dataDir))
  yield write(['end', counts])
}

const toDisk = async (file: string): Promise<void> => {
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
}

/**
 * Writes the whole state of a data folder into one file, readable by its owner alone because the secrets are in it.
 * It is written beside and renamed: there is a whole snapshot or none. Nothing may write to the data meanwhile.
 */
export const writeSnapshot = async (source: SnapshotSource, file: string): Promise<SnapshotCounts> => {
  const counts: SnapshotCounts = { collections: 0, documents: 0, files: 0 }
  const part = `${file}.${process.pid}~`
  try {
    const lines = Readable.from(linesOf(source, counts), { objectMode: true })
    await pipeline(lines, createGzip(), createWriteStream(part, { mode: 0o600 }))
    await toDisk(part)
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  return counts
}
