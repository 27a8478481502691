import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeSlotId } from '../domain/booking/slot-id'
import { type CloudOptions, startTestCloud, type TestCloud } from '../tests/support/cloud'
import { bundleFunction } from './bundle-function'

const ROOT = path.resolve(__dirname, '..')
export const BENCH_NOW = '2026-12-10T10:00:00+08:00'
export const SEATS_PER_SLOT = 50

const instant = (time: string) => `2026-12-15T${time}:00.000+08:00`

export const benchSlotId = (index: number): string => makeSlotId('haircut', '2026-12', slotStart(index))

const slotStart = (index: number): string =>
  instant(
    `${String(8 + (Math.floor(index / 60) % 12)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`,
  )

const makeSlot = (index: number) => ({
  _id: benchSlotId(index),
  programmeId: 'haircut',
  day: '2026-12-15',
  start: slotStart(index),
  end: instant('23:00'),
  opensAt: '2026-12-01T00:00:00.000+08:00',
  closesAt: instant('07:00'),
  cancelUntil: instant('07:00'),
  state: 'open',
  capacity: SEATS_PER_SLOT,
  left: SEATS_PER_SLOT,
  holders: [],
  rev: 0,
})

const makePerson = (index: number) => ({
  _id: `bench-${index}`,
  occupation: 'foodRider',
  platform: null,
  phoneIndex: `index-${index}`,
  phoneMasked: '138****0000',
  createdAt: instant('00:00'),
  updatedAt: instant('00:00'),
})

/** Start and memory are measured with this: the product as it is, plus a number of people who book. */
export const startBenchCloud = async (people: number, options: CloudOptions = {}): Promise<TestCloud> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'xinxintong-bench-'))
  const functions = path.join(folder, 'functions')
  cpSync(path.join(ROOT, 'dist/cloudfunctions'), functions, { recursive: true })
  bundleFunction('bare-update', functions)
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'dist/cloud.json'), 'utf8'))
  const slots = Array.from({ length: Math.ceil(people / SEATS_PER_SLOT) }, (_, index) => makeSlot(index))
  manifest.collections.push({ name: 'bench_slots', indexes: [] })
  manifest.seed.people = Array.from({ length: people }, (_, index) => makePerson(index))
  manifest.seed.slots = slots
  manifest.seed.bench_slots = slots
  const file = path.join(folder, 'cloud.json')
  writeFileSync(file, JSON.stringify(manifest))
  const env = { XXT_MANIFEST: file, XXT_FUNCTIONS: functions, ...options.env }
  const cloud = await startTestCloud({ now: BENCH_NOW, ...options, env })
  const stop = async () => {
    await cloud.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...cloud, stop }
}
