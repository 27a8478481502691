import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/**
 * The functions' secrets of this data folder: 32 random bytes each, made once and kept in secrets.json, which
 * only its owner may read. Written beside and renamed, so that a kill cannot leave half a file.
 */
export const keepSecrets = (dataDir: string, names: string[]): Record<string, string> => {
  const file = join(dataDir, 'secrets.json')
  const kept = existsSync(file)
    ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))
    : {}
  const missing = names.filter((name) => kept[name] === undefined)
  if (missing.length === 0) return kept
  for (const name of missing) kept[name] = randomBytes(32).toString('base64')
  writeFileSync(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return kept
}
