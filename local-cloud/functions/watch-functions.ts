import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

export type WatchOptions = {
  functionsDir: string
  /** Called with the name of a function whose index.js or config.json was saved, and of a new one. */
  onSaved(name: string): void
}

/** Looked at rather than listened to: a build that removes and makes the whole folder again loses no change. */
const everyMs = 400

const stampOf = async (file: string): Promise<string> => {
  const found = await stat(file).catch(() => undefined)
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : ''
}

/** What each function's files look like now; a folder without index.js is no function (yet). */
const takeStamps = async (functionsDir: string): Promise<Map<string, string>> => {
  const folders = await readdir(functionsDir).catch(() => [])
  const stamps = await Promise.all(
    folders.map(async (name): Promise<[string, string]> => {
      const entry = await stampOf(join(functionsDir, name, 'index.js'))
      return [name, entry && `${entry} ${await stampOf(join(functionsDir, name, 'config.json'))}`]
    }),
  )
  return new Map(stamps.filter(([, stamp]) => stamp !== ''))
}

/**
 * Tells when a function was saved, once its files have stood still for a look; one that is gone is not told.
 * Returns how to stop; resolves when it knows what there is now.
 */
export const watchFunctions = async ({ functionsDir, onSaved }: WatchOptions): Promise<() => void> => {
  const known = await takeStamps(functionsDir)
  let last = known
  const look = async (): Promise<void> => {
    const now = await takeStamps(functionsDir)
    for (const [name, stamp] of now) {
      if (stamp === known.get(name) || stamp !== last.get(name)) continue
      known.set(name, stamp)
      onSaved(name)
    }
    last = now
  }
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const sleep = (): void => {
    if (!stopped) timer = setTimeout(() => void look().then(sleep), everyMs).unref()
  }
  sleep()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
