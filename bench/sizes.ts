import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { atMost, type Row } from './row'

const DIST = path.resolve(__dirname, '../dist')
const KB = 1024

type AppConfig = { subPackages?: { root: string }[]; subpackages?: { root: string }[] }

const bytesOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0)

/** Sizes of what a phone downloads, raw, package by package as app.json cuts it. */
export const measurePackages = (): Row[] => {
  const weapp = path.join(DIST, 'weapp')
  const app = JSON.parse(readFileSync(path.join(weapp, 'app.json'), 'utf8')) as AppConfig
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  const sizes = roots.map((root) => ({ root, kb: bytesOf(path.join(weapp, root)) / KB }))
  const all = bytesOf(weapp) / KB
  const main = all - sizes.reduce((sum, { kb }) => sum + kb, 0)
  return [
    atMost('main package', main, 'KB', 600),
    ...sizes.map(({ root, kb }) => atMost(`sub-package ${root}`, kb, 'KB', 400)),
    atMost('all packages', all, 'KB', 2048),
  ]
}

/** Sizes of what is uploaded to the cloud: one file a function, SDK included. */
export const measureBundles = (): Row[] => {
  const functions = path.join(DIST, 'cloudfunctions')
  const largest = Math.max(
    ...readdirSync(functions).map((name) => statSync(path.join(functions, name, 'index.js')).size),
  )
  return [atMost('largest function bundle', largest / 1_000_000, 'MB', 1.5)]
}
