import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, uptime } from 'node:os'
import { join } from 'node:path'
import { chooseDriver } from './choose-driver'
import { openStore, type Store } from './open-store'
import type { DriverName } from './sql-driver'

const DRIVERS: DriverName[] = chooseDriver() === 'wasm' ? ['wasm'] : ['wasm', 'node-sqlite']

describe('chooseDriver', () => {
  it.each([
    ['20.20.2', 'wasm'],
    ['22.12.0', 'wasm'],
    ['22.13.0', 'node-sqlite'],
    ['24.0.0', 'node-sqlite'],
  ])('takes for Node.js %s the driver %s', (version, driver) => expect(chooseDriver(version)).toBe(driver))
})

describe.each(DRIVERS)('the store on %s', (driver) => {
  let dataDir: string
  const open = (durable: 'normal' | 'full' = 'normal'): Store => openStore({ dataDir, driver, durable })
  const row = (seq: number, key: string, json: string | null, isNew = true) => ({
    collection: 'c',
    seq,
    key,
    json,
    isNew,
  })
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'xinxintong-store-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  it.each(['normal', 'full'] as const)(
    'keeps rows in the order of their insertion (durable %s)',
    (durable) => {
      const store = open(durable)
      store.addCollection('c')
      store.write([row(1, 'z', '1'), row(2, 'a', '2'), row(3, 'm', '3')])
      store.write([row(2, 'a', '4', false)])
      store.write([row(1, 'z', null, false)])
      store.write([row(4, 'z', '5')])
      store.close()
      const again = open(durable)
      expect([...again.read('c')]).toEqual([
        { seq: 2, key: 'a', json: '4' },
        { seq: 3, key: 'm', json: '3' },
        { seq: 4, key: 'z', json: '5' },
      ])
      expect(again.countRows('c')).toBe(3)
      again.close()
    },
  )

  it('writes all changes or none, and goes on after a failure', () => {
    const store = open()
    store.addCollection('c')
    store.write([row(1, 'a', '1')])
    expect(() => store.write([row(2, 'b', '2'), row(3, 'a', '3')])).toThrow(/UNIQUE/)
    expect(() => store.write([row(3, 'a', '3')])).toThrow(/UNIQUE/)
    store.write([row(3, 'c', '4')])
    expect([...store.read('c')].map(({ key }) => key)).toEqual(['a', 'c'])
    store.close()
  })

  it('reads more rows than it fetches at a time', () => {
    const store = open()
    store.addCollection('c')
    store.write(Array.from({ length: 12_345 }, (_, n) => row(n + 1, `k${n}`, `${n}`)))
    expect([...store.read('c')].map(({ json }) => Number(json))).toEqual(
      Array.from({ length: 12_345 }, (_, n) => n),
    )
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
