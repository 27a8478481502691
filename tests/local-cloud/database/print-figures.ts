import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DatabaseOptions, openDatabase } from '../../../local-cloud/database/open-database'
import { chooseDriver } from '../../../local-cloud/store/choose-driver'

/**
 * Prints what the database does in a second on this machine; asserts nothing, as machines differ.
 * `npx tsx tests/local-cloud/database/print-figures.ts [documents] [full]`
 */
const DOCUMENTS = Number(process.argv[2] ?? 100_000)
const ROUNDS = 10_000
const BATCH = 10_000

const options: DatabaseOptions = {
  dataDir: mkdtempSync(join(tmpdir(), 'xinxintong-figures-')),
  driver: chooseDriver(),
  durable: process.argv[3] === 'full' ? 'full' : 'normal',
  collections: [
    {
      name: 'slots',
      indexes: [
        {
          name: 'station_at',
          unique: false,
          fields: [
            { field: 'station', direction: 1 },
            { field: 'at', direction: 1 },
          ],
        },
        { name: 'rider', unique: false, fields: [{ field: 'rider', direction: 1 }] },
      ],
    },
  ],
  now: Date.now,
}

const slot = (n: number): Record<string, unknown> => ({
  _id: `slot-${n}`,
  station: `station-${n % Math.max(1, Math.round(DOCUMENTS / 200))}`,
  at: { $date: new Date(1.7e12 + n * 60_000).toISOString() },
  rider: `rider-${n % 5000}`,
  left: 5,
  holders: [],
  title: '暖心驿站 理发',
  note: 'x'.repeat(100),
})

const timed = (label: string, times: number, work: () => void): void => {
  const from = performance.now()
  work()
  const took = performance.now() - from
  const rate = times > 1 ? `, ${Math.round((times / took) * 1000)}/s` : ''
  const memory = Math.round(process.memoryUsage().rss / 1024 / 1024)
  console.log(`${label}: ${took.toFixed(1)} ms${rate} (${memory} MB resident)`)
}

let database = openDatabase(options)
const run = (action: string, request: object): void => {
  const answer = database.run({ action: `database.${action}`, collectionName: 'slots', ...request })
  if ('code' in answer) throw new Error(JSON.stringify(answer))
}
const each = (work: (n: number) => void) => (): void => {
  for (let n = 0; n < ROUNDS; n++) work(n)
}
const id = (n: number): string => `slot-${(n * 7919) % DOCUMENTS}`

console.log(`${options.driver}, durable ${options.durable}, ${DOCUMENTS} documents, ${ROUNDS} rounds`)
timed('insert', DOCUMENTS, () => {
  for (let from = 0; from < DOCUMENTS; from += BATCH) {
    const count = Math.min(BATCH, DOCUMENTS - from)
    database.insertMissing(
      'slots',
      Array.from({ length: count }, (_, at) => slot(from + at)),
    )
  }
})
database.close()
timed('open', 1, () => {
  database = openDatabase(options)
})
timed('first read (from disk)', 1, () => run('getDocument', { query: `{"_id":"${id(1)}"}` }))
timed('first indexed query', 1, () =>
  run('getDocument', { query: '{"station":"station-1"}', order: '{"at":1}', limit: 20 }),
)
timed(
  'conditional update',
  ROUNDS,
  each((n) =>
    run('modifyDocument', {
      query: `{"_id":"${id(n)}","left":{"$gt":0},"holders.u":{"$ne":"r${n}"}}`,
      data: `{"$inc":{"left":-1},"$push":{"holders":{"$each":[{"u":"r${n}"}]}}}`,
      multi: true,
      merge: true,
    }),
  ),
)
timed(
  'get by id',
  ROUNDS,
  each((n) => run('getDocument', { query: `{"_id":"${id(n)}"}` })),
)
timed(
  'indexed page of 20 in order',
  ROUNDS,
  each((n) =>
    run('getDocument', { query: `{"station":"station-${n % 50}"}`, order: '{"at":-1}', limit: 20 }),
  ),
)
timed(
  'insert one',
  ROUNDS,
  each((n) => run('insertDocument', { data: [JSON.stringify({ ...slot(n), _id: `new-${n}` })] })),
)
database.close()
rmSync(options.dataDir, { recursive: true, force: true })
