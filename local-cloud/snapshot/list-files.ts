import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** One file of cloud storage: its cloud path, size in bytes and when it was written (ISO, real time). */
export type StoredFile = { path: string; size: number; at: string }

const readFolder = async (folder: string): Promise<Dirent[]> => {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** All files below the storage folder in the order of their paths; uploads that are not whole yet are left out. */
export const listFiles = async (folder: string, below = ''): Promise<StoredFile[]> => {
  const entries = (await readFolder(folder)).sort((a, b) => (a.name < b.name ? -1 : 1))
  const found: StoredFile[] = []
  for (const entry of entries) {
    const path = below + decodeURIComponent(entry.name)
    if (entry.isDirectory()) found.push(...(await listFiles(join(folder, entry.name), `${path}/`)))
    else if (!entry.name.endsWith('~')) {
      const { size, mtime } = await stat(join(folder, entry.name))
      found.push({ path, size, at: mtime.toISOString() })
    }
  }
  return found
}
