import { writeSync } from 'node:fs'
import { openDatabase } from '../../../local-cloud/database/open-database'

/** Run as a process of its own: writes without end, and prints each number once its writes were answered. */
const [dataDir = '', driver] = process.argv.slice(2)
if (driver !== 'wasm' && driver !== 'node-sqlite') throw new Error(`no driver ${driver}`)

const database = openDatabase({
  dataDir,
  driver,
  durable: 'normal',
  collections: [
    { name: 'rows', indexes: [] },
    { name: 'totals', indexes: [] },
  ],
  now: Date.now,
})
const run = (action: string, collectionName: string, request: object): void => {
  const answer = database.run({ action: `database.${action}`, collectionName, ...request })
  if ('code' in answer) throw new Error(JSON.stringify(answer))
}

database.insertMissing('totals', [{ _id: 'all', n: 0 }])
for (let n = database.page('rows', { skip: 0, limit: 0 }).total; ; n++) {
  run('insertDocument', 'rows', { data: [JSON.stringify({ _id: `row-${n}`, n, text: '均隆街'.repeat(20) })] })
  run('modifyDocument', 'totals', { query: '{"_id":"all"}', data: '{"$inc":{"n":1}}', merge: true })
  writeSync(1, `${n}\n`)
}
