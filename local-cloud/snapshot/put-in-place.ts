import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import * as z from 'zod'
import { lockDataFolder } from '../store/lock-data-folder'
import { STAGING_PREFIX } from './stage-restore'

/** Everything of a data folder that a snapshot stands for. */
const PARTS = [
  'database.sqlite',
  'database.sqlite-wal',
  'database.sqlite-shm',
  'files',
  'secrets.json',
  'clock.json',
]
const MARK = 'restore.json'

const markSchema = z.object({ folder: z.string().startsWith(STAGING_PREFIX), parts: z.array(z.enum(PARTS)) })
type Mark = z.infer<typeof markSchema>

const writeMark = (dataDir: string, mark: Mark): void => {
  const file = join(dataDir, MARK)
  const part = openSync(`${file}.new`, 'w')
  writeSync(part, JSON.stringify(mark))
  fsyncSync(part)
  closeSync(part)
  renameSync(`${file}.new`, file)
}

/** Parts the snapshot lacks go away; the others are renamed into place, unless that was done before a crash. */
const movePart = (dataDir: string, { folder, parts }: Mark, part: string): void => {
  const [from, to] = [join(dataDir, folder, part), join(dataDir, part)]
  if (parts.includes(part) && !existsSync(from)) return
  rmSync(to, { recursive: true, force: true })
  if (parts.includes(part)) renameSync(from, to)
}

/** Does what the mark says, if there is one, and throws away what a restore left behind that never got that far. */
const settle = (dataDir: string): void => {
  const file = join(dataDir, MARK)
  if (existsSync(file)) {
    const mark = markSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    for (const part of PARTS) movePart(dataDir, mark, part)
    rmSync(file)
  }
  for (const name of readdirSync(dataDir).filter((one) => one.startsWith(STAGING_PREFIX))) {
    rmSync(join(dataDir, name), { recursive: true, force: true })
  }
}

const alone = (dataDir: string, work: () => void): void => {
  const unlock = lockDataFolder(dataDir)
  try {
    work()
  } finally {
    unlock()
  }
}

/**
 * Ends a restore that was interrupted. To be called before a data folder is opened; throws when another process
 * has it.
 */
export const finishRestore = (dataDir: string): void => alone(dataDir, () => settle(dataDir))

/**
 * Puts a staged snapshot in the place of the data. Until the mark is written the old state stands; from then on the
 * new one does, however often this is interrupted. Throws when somebody has the data open.
 */
export const putInPlace = (dataDir: string, staged: string): void =>
  alone(dataDir, () => {
    const parts = PARTS.filter((part) => existsSync(join(staged, part)))
    writeMark(dataDir, { folder: basename(staged), parts })
    settle(dataDir)
  })
