import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockDataFolder } from '../store/lock-data-folder'
import { finishRestore, putInPlace } from './put-in-place'

const STAGED = 'restoring-1'

const write = (folder: string, names: Record<string, string>): void => {
  for (const [name, text] of Object.entries(names)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

/** A data folder with an old state, and a new one staged in it that has no clock and no log. */
const prepare = (): { dataDir: string; staged: string } => {
  const dataDir = mkdtempSync(join(tmpdir(), 'in-place-'))
  write(dataDir, {
    'database.sqlite': 'old',
    'database.sqlite-wal': 'old',
    'files/a.txt': 'old',
    'secrets.json': 'old',
    'clock.json': 'old',
    'snapshots/kept': 'kept',
  })
  const staged = join(dataDir, STAGED)
  write(staged, { 'database.sqlite': 'new', 'files/b.txt': 'new', 'secrets.json': 'new', 'database.pid': '' })
  return { dataDir, staged }
}

const expectNew = (dataDir: string): void => {
  expect(readdirSync(dataDir).sort()).toEqual(['database.sqlite', 'files', 'secrets.json', 'snapshots'])
  expect(readdirSync(join(dataDir, 'files'))).toEqual(['b.txt'])
  for (const name of ['database.sqlite', 'secrets.json', 'files/b.txt']) {
    expect(readFileSync(join(dataDir, name), 'utf8')).toBe('new')
  }
  expect(readFileSync(join(dataDir, 'snapshots/kept'), 'utf8')).toBe('kept')
}

test('the staged state takes the place of the old one, part by part; snapshots stay', () => {
  const { dataDir, staged } = prepare()
  putInPlace(dataDir, staged)
  expectNew(dataDir)
})

const ORDER = ['database.sqlite', 'files', 'secrets.json']
test.each([0, 1, 2, 3])(
  'interrupted after %i of its parts moved, it is finished at the next opening',
  (moved) => {
    const { dataDir, staged } = prepare()
    write(dataDir, { 'restore.json': JSON.stringify({ folder: STAGED, parts: ORDER }) })
    for (const part of ORDER.slice(0, moved)) {
      if (part === 'files') renameSync(join(dataDir, 'files'), `${dataDir}-files-gone`)
      renameSync(join(staged, part), join(dataDir, part))
    }
    finishRestore(dataDir)
    expectNew(dataDir)
    finishRestore(dataDir)
    expectNew(dataDir)
  },
)

test('interrupted before it was decided, the old state stands and what was staged is thrown away', () => {
  const { dataDir } = prepare()
  finishRestore(dataDir)
  expect(existsSync(join(dataDir, STAGED))).toBe(false)
  expect(readFileSync(join(dataDir, 'database.sqlite'), 'utf8')).toBe('old')
  expect(readFileSync(join(dataDir, 'files/a.txt'), 'utf8')).toBe('old')
})

test('refuses while somebody has the folder', () => {
  const { dataDir, staged } = prepare()
  const unlock = lockDataFolder(dataDir)
  expect(() => putInPlace(dataDir, staged)).toThrow('in use')
  unlock()
  expect(readFileSync(join(dataDir, 'database.sqlite'), 'utf8')).toBe('old')
})
