import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, uptime } from 'node:os'
import { join } from 'node:path'
import { chooseDriver } from './choose-driver'
import { openStore, type Store } from './open-store'
import { openWasmSqlite as openDriver } from './open-wasm-sqlite'
import { prepareFile } from './prepare-file'
import type { DriverName } from './sql-driver'
import type { RowWrite } from './write-rows'

const DRIVERS: DriverName[] = chooseDriver() === 'wasm' ? ['wasm'] : ['wasm', 'node-sqlite']

describe('chooseDriver', () => {
  it.each([
    ['20.20.2', 'wasm'],
    ['22.12.0', 'wasm'],
    ['22.13.0', 'node-sqlite'],
    ['24.0.0', 'node-sqlite'],
  ])('takes for Node.js %s the driver %s', (version, driver) => expect(chooseDriver(version)).toBe(driver))
})

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const idOf = (json: string): Uint8Array => bytes(`id of ${json}`)

describe.each(DRIVERS)('the store on %s', (driver) => {
  let dataDir: string
  const open = (durable: 'normal' | 'full' = 'normal'): Store => openStore({ dataDir, driver, durable, idOf })
  const openWith = (collection: string): Store => {
    const store = open()
    store.addCollection(collection)
    return store
  }
  const row = (store: Store, seq: number, id: string, json: string | null, isNew = true): RowWrite => ({
    table: store.table('c'),
    seq,
    id: bytes(id),
    isNew,
    json,
    keys: [],
  })
  const all = (store: Store) => store.table('c').page(0, 1_000_000)
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'xinxintong-store-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  it.each(['normal', 'full'] as const)(
    'keeps rows in the order of their insertion (durable %s)',
    (durable) => {
      const store = open(durable)
      store.addCollection('c')
      store.write([row(store, 1, 'z', '1'), row(store, 2, 'a', '2'), row(store, 3, 'm', '3')])
      store.write([row(store, 2, 'a', '4', false)])
      store.write([row(store, 1, 'z', null, false)])
      store.write([row(store, 4, 'z', '5')])
      store.close()
      const again = open(durable)
      expect(all(again)).toEqual([
        { seq: 2, json: '4' },
        { seq: 3, json: '3' },
        { seq: 4, json: '5' },
      ])
      expect(again.table('c').count()).toBe(3)
      expect(again.table('c').lastSeq()).toBe(4)
      expect(again.table('c').byId(bytes('z'))).toEqual({ seq: 4, json: '5' })
      expect(again.table('c').byId(bytes('y'))).toBeUndefined()
      expect(again.table('c').bySeq([4, 1, 2])).toEqual([
        { seq: 2, json: '4' },
        { seq: 4, json: '5' },
      ])
      again.close()
    },
  )

  it('writes all changes or none, and goes on after a failure', () => {
    const store = openWith('c')
    store.write([row(store, 1, 'a', '1')])
    expect(() => store.write([row(store, 2, 'b', '2'), row(store, 3, 'a', '3')])).toThrow(/UNIQUE/)
    expect(() => store.write([row(store, 3, 'a', '3')])).toThrow(/UNIQUE/)
    store.write([row(store, 3, 'c', '4')])
    expect(all(store).map(({ json }) => json)).toEqual(['1', '4'])
    store.close()
  })

  it('keeps keys with their rows: both or neither', () => {
    const store = openWith('c')
    const [keys] = store.addIndexes('c', ['spec'], () => [])
    if (keys === undefined) throw new Error('no index')
    const added = (text: string) => [{ keys, removed: [], added: [bytes(text)], isMultikey: false }]
    store.write([{ ...row(store, 1, 'a', '1'), keys: added('k1') }])
    const failing = [
      { ...row(store, 2, 'b', '2'), keys: added('k2') },
      { ...row(store, 3, 'a', '3'), keys: added('k3') },
    ]
    expect(() => store.write(failing)).toThrow(/UNIQUE/)
    store.write([{ ...row(store, 4, 'd', '4'), keys: added('k0') }])
    store.close()
    const again = open()
    const [index] = again.indexes('c')
    const whole = { from: bytes(''), to: bytes('z') }
    expect(index?.range(whole, { limit: 9, reverse: false }).map(({ seq }) => seq)).toEqual([4, 1])
    expect(index?.range(whole, { limit: 1, reverse: true }).map(({ seq }) => seq)).toEqual([1])
    expect(index?.isMultikey()).toBe(false)
    again.close()
  })

  it('makes an index of the rows there are, and remembers that one row has two keys', () => {
    const store = openWith('c')
    const texts = Array.from({ length: 2500 }, (_, n) => `${(n * 7919) % 2500}`)
    store.write(texts.map((text, n) => row(store, n, text, text)))
    store.addIndexes('c', ['spec'], (json) => [
      (json === '7' ? ['x', 'y'] : [json.padStart(5, '0')]).map(bytes),
    ])
    store.close()
    const again = open()
    const [index] = again.indexes('c')
    const found = index?.range({ from: bytes('00010'), to: bytes('00020') }, { limit: 99, reverse: false })
    const json = (found ?? []).map(({ seq }) => again.table('c').bySeq([seq])[0]?.json)
    expect(json).toEqual(Array.from({ length: 10 }, (_, n) => `${10 + n}`))
    expect(index?.isMultikey()).toBe(true)
    if (index) again.dropIndex(index)
    expect(again.indexes('c')).toEqual([])
    again.close()
  })

  it('brings a file of the first layout up to date: ids were text there', () => {
    openWith('c').close()
    const file = openDriver(join(dataDir, 'database.sqlite'))
    prepareFile(file, 'normal')
    file.exec('PRAGMA user_version = 0')
    file.exec("INSERT INTO documents_1 (seq, id, json) VALUES (1, 'old', 'one'), (2, 'older', 'two')")
    file.close()
    const store = open()
    expect(store.table('c').byId(idOf('two'))).toEqual({ seq: 2, json: 'two' })
    store.close()
    const again = open()
    expect(again.table('c').byId(idOf('one'))).toEqual({ seq: 1, json: 'one' })
    again.close()
  })

  it('leaves a file of a later version alone', () => {
    openWith('c').close()
    const file = openDriver(join(dataDir, 'database.sqlite'))
    prepareFile(file, 'normal')
    file.exec('PRAGMA user_version = 99')
    file.close()
    expect(open).toThrow('later version')
    expect(open).toThrow('later version') // and not that the folder is still held
  })

  it('reads more rows than one piece', () => {
    const store = openWith('c')
    store.write(Array.from({ length: 5000 }, (_, n) => row(store, n, `k${n}`, `${n}`)))
    const table = store.table('c')
    const seqs = table.seqsAfter(-1, 10_000)
    expect(table.bySeq(seqs).map(({ json }) => Number(json))).toEqual(seqs)
    expect(table.page(4990, 5).map(({ seq }) => seq)).toEqual([4990, 4991, 4992, 4993, 4994])
    store.close()
  })

  it('is opened once at a time, and again after it was closed', () => {
    const store = open()
    expect(open).toThrow(`in use by process ${process.pid}`)
    store.close()
    open().close()
  })

  it.each([
    [
      'a process that is gone',
      () => JSON.stringify({ pid: 2 ** 22 + 1, bootedAt: bootedAt(), startedAt: '' }),
    ],
    [
      'another boot of the machine',
      () => JSON.stringify({ pid: 1, bootedAt: bootedAt() - 9999, startedAt: '' }),
    ],
    [
      'another process that got the same number',
      () => JSON.stringify({ pid: 1, bootedAt: bootedAt(), startedAt: 'x' }),
    ],
    ['a process that died while it wrote the file', () => '{"pid":'],
  ])('takes over from %s', (_name, holder) => {
    writeFileSync(join(dataDir, 'database.pid'), holder())
    mkdirSync(join(dataDir, 'database.sqlite.lock'))
    open().close()
  })
})

const bootedAt = (): number => Math.round(Date.now() / 1000 - uptime())
