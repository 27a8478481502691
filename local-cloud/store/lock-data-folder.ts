import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'

const holderSchema = z.object({ pid: z.number(), bootedAt: z.number(), startedAt: z.string() })
type Holder = z.infer<typeof holderSchema>

/** Two readings of the boot time may differ by clock corrections, never by this much (seconds). */
const SAME_BOOT_SECONDS = 120
const heldHere = new Set<string>()

const bootTime = (): number => Math.round(Date.now() / 1000 - uptime())

/** When a process began, in the kernel's ticks; empty where there is no /proc to ask. */
const startOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const readHolder = (file: string): Holder | undefined => {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined // no file, or half written by a process that died at it: nobody holds the folder
  }
}

/** A number is reused: only the same number, begun at the same moment of the same boot, is the same process. */
const stillHolds = (holder: Holder, folder: string): boolean => {
  if (holder.pid === process.pid) return heldHere.has(folder)
  if (Math.abs(holder.bootedAt - bootTime()) > SAME_BOOT_SECONDS) return false
  return isAlive(holder.pid) && startOf(holder.pid) === holder.startedAt
}

/**
 * Takes the data folder for this process and gives the function that frees it. A folder whose holder was killed
 * is free. Throws when another living process holds it, naming that process.
 */
export const lockDataFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'database.pid')
  const holder = readHolder(file)
  if (holder !== undefined && stillHolds(holder, folder)) {
    throw new Error(`the data folder ${folder} is in use by process ${holder.pid}; stop it or choose another`)
  }
  rmSync(file, { force: true })
  const own: Holder = { pid: process.pid, bootedAt: bootTime(), startedAt: startOf(process.pid) }
  writeFileSync(file, JSON.stringify(own), { flag: 'wx' }) // refuses if another process was quicker
  heldHere.add(folder)
  return () => {
    heldHere.delete(folder)
    rmSync(file, { force: true })
  }
}
