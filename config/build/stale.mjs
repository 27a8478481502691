import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../set-up/install.mjs'

const STAMPS = path.join(ROOT, 'dist/.stamps')

const walk = function* (place) {
  const full = path.join(ROOT, place)
  if (!existsSync(full)) return
  if (!statSync(full).isDirectory()) {
    yield place
    return
  }
  for (const name of readdirSync(full).sort()) {
    if (name === 'node_modules' || name.endsWith('.test.ts')) continue
    yield* walk(path.join(place, name))
  }
}

/** A hash over the content of everything a target is made from: the same sources are never built twice. */
export const hashInputs = ({ inputs, salt = '' }) => {
  const hash = createHash('sha256').update(salt)
  for (const file of inputs.flatMap((place) => [...walk(place)])) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(ROOT, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

const stampOf = (name) => path.join(STAMPS, name)

export const isFresh = (target) =>
  existsSync(path.join(ROOT, target.makes)) &&
  existsSync(stampOf(target.name)) &&
  readFileSync(stampOf(target.name), 'utf8') === hashInputs(target)

export const markFresh = (target, hash) => {
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(stampOf(target.name), hash)
}
