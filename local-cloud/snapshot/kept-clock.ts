import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const schema = z.object({ ahead: z.number() })

const fileOf = (dataDir: string): string => join(dataDir, 'clock.json')

/** How far (ms) the clock of a data folder is ahead of real time; null when it shows real time. */
export const readKeptClock = (dataDir: string): number | null => {
  try {
    return schema.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8'))).ahead
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Remembers where the clock was set to (ms), so that data and time stay together; null forgets it. */
export const keepClock = (dataDir: string, now: number | null): void => {
  const file = fileOf(dataDir)
  if (now === null) {
    rmSync(file, { force: true })
    return
  }
  writeFileSync(`${file}.new`, JSON.stringify({ ahead: Math.round(now - Date.now()) }))
  renameSync(`${file}.new`, file)
}
