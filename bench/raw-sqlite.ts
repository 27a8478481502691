import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDatabase } from '../local-cloud/database/open-database'
import { chooseDriver } from '../local-cloud/store/choose-driver'
import { openNodeSqlite } from '../local-cloud/store/open-node-sqlite'
import { openWasmSqlite } from '../local-cloud/store/open-wasm-sqlite'
import { prepareFile } from '../local-cloud/store/prepare-file'
import type { SqlDriver } from '../local-cloud/store/sql-driver'
import { GROWTH_COLLECTION, makeRow, placeOf, rowId, seedRows } from './growth-rows'
import { atMostTimes, type Row } from './row'

const COUNT = 20_000
const ROUNDS = 3000
const PARTS = 30

/** The same work by hand: a table with JSON text and expression indexes, and nothing of MongoDB around it. */
const openRaw = (folder: string): SqlDriver => {
  const file = path.join(folder, 'raw.sqlite')
  const sql = chooseDriver() === 'wasm' ? openWasmSqlite(file) : openNodeSqlite(file)
  prepareFile(sql, 'normal')
  sql.exec(`CREATE TABLE raw (id TEXT PRIMARY KEY, json TEXT NOT NULL);
    CREATE INDEX raw_place ON raw (json_extract(json, '$.place'), json_extract(json, '$.at.$date'));
    CREATE INDEX raw_rider ON raw (json_extract(json, '$.rider')); BEGIN`)
  for (let at = 0; at < COUNT; at++) insertRaw(sql, makeRow(at))
  sql.exec('COMMIT')
  return sql
}

const insertRaw = (sql: SqlDriver, row: Record<string, unknown>): void =>
  sql.run('INSERT INTO raw (id, json) VALUES (?, ?)', [String(row._id), JSON.stringify(row)])

const UPDATE = `UPDATE raw SET json = json_set(json, '$.left', json_extract(json, '$.left') - 1)
  WHERE id = ? AND json_extract(json, '$.left') > 0`
const FIND = `SELECT json FROM raw WHERE json_extract(json, '$.place') = ?
  ORDER BY json_extract(json, '$.at.$date') DESC LIMIT 20`

type Pair = { name: string; limit: number; ours: (at: number) => void; raw: (at: number) => void }

const scatter = (at: number): number => ((at + ROUNDS) * 7919) % COUNT

const pairsOf = (run: (action: string, request: object) => void, sql: SqlDriver): Pair[] => [
  {
    name: 'get by id',
    limit: 6, // some ten microseconds more, to read a query as MongoDB does and write Extended JSON
    ours: (at) => run('getDocument', { query: JSON.stringify({ _id: rowId(scatter(at)) }) }),
    raw: (at) =>
      sql
        .all('SELECT json FROM raw WHERE id = ?', [rowId(scatter(at))])
        .map(({ json }) => JSON.parse(String(json))),
  },
  {
    name: 'indexed find, sorted, 20 of 50',
    limit: 4.5,
    ours: (at) =>
      run('getDocument', {
        query: JSON.stringify({ place: placeOf(scatter(at)) }),
        order: '{"at":-1}',
        limit: 20,
      }),
    raw: (at) => sql.all(FIND, [placeOf(scatter(at))]).map(({ json }) => JSON.parse(String(json))),
  },
  {
    name: 'conditional update',
    limit: 3,
    ours: (at) =>
      run('modifyDocument', {
        query: JSON.stringify({ _id: rowId(scatter(at)), left: { $gt: 0 } }),
        data: '{"$inc":{"left":-1}}',
        multi: true,
        merge: true,
      }),
    raw: (at) => sql.run(UPDATE, [rowId(scatter(at))]),
  },
  {
    name: 'insert',
    limit: 3,
    ours: (at) => run('insertDocument', { data: [JSON.stringify({ ...makeRow(at), _id: `new-${at}` })] }),
    raw: (at) => insertRaw(sql, { ...makeRow(at), _id: `new-${at}` }),
  },
]

/** Processor time in microseconds: a busy machine stretches the clock, hardly the work. */
const workOf = (work: (at: number) => void, from: number, to: number): number => {
  const before = process.cpuUsage()
  for (let at = from; at < to; at++) work(at)
  const { user, system } = process.cpuUsage(before)
  return user + system
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** In turns, part by part: what else the machine does falls on both parts of a pair, and the middle pair is judged. */
const comparePair = ({ name, limit, ours, raw }: Pair): Row => {
  const size = ROUNDS / PARTS
  for (const work of [ours, raw]) workOf(work, -ROUNDS, 0) // until both are compiled
  const pairs = Array.from({ length: PARTS }, (_, part) => {
    const from = part * size
    return { ours: workOf(ours, from, from + size), raw: workOf(raw, from, from + size) }
  })
  const value = median(pairs.map((pair) => pair.ours)) / size
  const ratio = median(pairs.map((pair) => pair.ours / pair.raw))
  return atMostTimes(`${name}: processor time against raw SQLite`, value, 'µs', value / ratio, limit)
}

/** The database beneath the gateway against SQLite used by hand, on the same driver and in the same process. */
export const measureRawSqlite = (): Row[] => {
  const folder = mkdtempSync(path.join(tmpdir(), 'xinxintong-raw-'))
  seedRows(path.join(folder, 'data'), COUNT)
  const sql = openRaw(folder)
  const database = openDatabase({
    dataDir: path.join(folder, 'data'),
    driver: chooseDriver(),
    durable: 'normal',
    collections: [GROWTH_COLLECTION],
    now: Date.now,
  })
  const run = (action: string, request: object): void => {
    const answer = database.run({
      action: `database.${action}`,
      collectionName: GROWTH_COLLECTION.name,
      ...request,
    })
    if ('code' in answer) throw new Error(JSON.stringify(answer))
  }
  try {
    return pairsOf(run, sql).map(comparePair)
  } finally {
    sql.close()
    database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
