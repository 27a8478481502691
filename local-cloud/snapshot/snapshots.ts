import { mkdirSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Gate } from './gate'
import type { SnapshotCounts, SnapshotHeader } from './snapshot-line'
import { type RestoreTarget, type Staged, stageRestore } from './stage-restore'
import { type SnapshotSource, writeSnapshot } from './write-snapshot'

export type KeptSnapshot = { file: string; bytes: number; at: string }
export type Snapshots = {
  /** Where they are kept, inside the data folder. */
  folder: string
  /** Newest first. */
  list(): Promise<KeptSnapshot[]>
  /** The file of a kept snapshot; undefined for a name that is none. */
  pathOf(name: string): string | undefined
  /** Writes the state between two calls into a file, whatever is there already. */
  take(file: string): Promise<SnapshotCounts>
  /** Puts a snapshot in the place of the present state. Throws an Error, and changes nothing, when it cannot. */
  restore(file: string): Promise<{ header: SnapshotHeader; counts: SnapshotCounts }>
  /** False when there was no such snapshot. */
  remove(name: string): Promise<boolean>
}

export type SnapshotsOptions = {
  target: RestoreTarget
  gate: Gate
  /** The state as it is now. */
  source(): SnapshotSource
  /** Closes the present state, takes over the staged one and opens it. */
  swap(staged: Staged): Promise<void>
}

/** Letters, digits and signs no file system stumbles over; no dot in front, no mark of an unfinished file behind. */
const NAME = /^[\p{Script=Han}\w-][\p{Script=Han}\w. -]{0,79}$/u

export const createSnapshots = ({ target, gate, source, swap }: SnapshotsOptions): Snapshots => {
  const folder = join(target.dataDir, 'snapshots')
  const pathOf = (name: string): string | undefined => (NAME.test(name) ? join(folder, name) : undefined)
  const describe = async (file: string): Promise<KeptSnapshot> => {
    const { size, mtime } = await stat(join(folder, file))
    return { file, bytes: size, at: mtime.toISOString() }
  }
  const list = async (): Promise<KeptSnapshot[]> => {
    mkdirSync(folder, { recursive: true })
    const names = (await readdir(folder)).filter((name) => NAME.test(name))
    return (await Promise.all(names.map(describe))).sort((a, b) => (a.at < b.at ? 1 : -1))
  }
  return {
    folder,
    list,
    pathOf,
    take: (file) => {
      mkdirSync(folder, { recursive: true })
      return gate.hold(() => writeSnapshot(source(), file))
    },
    restore: async (file) => {
      const staged = await stageRestore(file, target)
      await gate.hold(() => swap(staged))
      return { header: staged.header, counts: staged.counts }
    },
    remove: async (name) => {
      const file = pathOf(name)
      if (file === undefined || !(await list()).some((kept) => kept.file === name)) return false
      await rm(file)
      return true
    },
  }
}
