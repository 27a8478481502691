import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { launchLocalCloud } from '../local-cloud/launch-local-cloud'
import { requestJson } from '../tests/support/request-json'
import { bundleFunction } from './bundle-function'
import { GROWTH_COLLECTION, seedRows } from './growth-rows'

const ROOT = path.resolve(__dirname, '..')

/** A data folder that holds so many rows, and what a cloud on it needs. */
export type GrowthData = { count: number; folder: string; seedMs: number; remove(): void }

export type GrowthCloud = {
  count: number
  readyMs: number
  /** One whole call, in milliseconds; throws when it fails or finds nothing. */
  call(operation: string, input?: object): Promise<number>
  residentMb(): number
  stop(): Promise<void>
}

/** Makes a data folder with `count` rows. */
export const prepareGrowthData = (count: number): GrowthData => {
  const folder = mkdtempSync(path.join(tmpdir(), 'xinxintong-growth-'))
  bundleFunction('growth', path.join(folder, 'functions'))
  const manifest = {
    appId: 'wxbench',
    envId: 'bench',
    collections: [GROWTH_COLLECTION, { name: 'bench_empty', indexes: [] }],
  }
  writeFileSync(path.join(folder, 'cloud.json'), JSON.stringify(manifest))
  const started = performance.now()
  seedRows(path.join(folder, 'data'), count)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  return { count, folder, seedMs: performance.now() - started, remove }
}

const answeredValue = (body: unknown): unknown =>
  body !== null && typeof body === 'object' && 'value' in body ? body.value : undefined

/** Starts the built local cloud on a data folder, as a machine does that was switched on. */
export const startGrowthCloud = async ({ count, folder }: GrowthData): Promise<GrowthCloud> => {
  const started = performance.now()
  const cloud = await launchLocalCloud({
    mainFile: path.join(ROOT, 'dist/local-cloud/main.js'),
    env: {
      DATA_DIR: path.join(folder, 'data'),
      XXT_FUNCTIONS: path.join(folder, 'functions'),
      XXT_MANIFEST: path.join(folder, 'cloud.json'),
    },
  })
  const readyMs = performance.now() - started
  const call = async (operation: string, input: object = {}): Promise<number> => {
    const from = performance.now()
    const { body } = await requestJson(`${cloud.url}/call/growth`, { operation, input })
    const ms = performance.now() - from
    const value = answeredValue(body)
    if (value === undefined || (value === 0 && operation !== 'nothing'))
      throw new Error(`${operation} ${JSON.stringify(input)}: ${JSON.stringify(body)}`)
    return ms
  }
  const residentMb = () =>
    Number(execFileSync('ps', ['-o', 'rss=', '-p', String(cloud.pid)], { encoding: 'utf8' }).trim()) / 1024
  return { count, readyMs, call, residentMb, stop: cloud.stop }
}
