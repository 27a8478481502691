import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** The files of cloud storage, each at its cloud path under one folder. */
export type FileStore = {
  /** `cloud://<env>.local/<path>` of a cloud path. */
  idOf(cloudPath: string): string
  /** The cloud path of an id of this store; undefined for any other text. */
  pathOf(fileId: string): string | undefined
  /** Stores the whole stream or nothing. */
  write(cloudPath: string, content: Readable): Promise<void>
  /** Size in bytes; undefined when there is no such file. */
  size(cloudPath: string): Promise<number | undefined>
  read(cloudPath: string): ReadStream
  /** False when there was no such file. */
  remove(cloudPath: string): Promise<boolean>
}

/** A cloud path is relative, stays inside the store and uses the characters WeChat allows in names. */
export const isCloudPath = (path: string): boolean =>
  path
    .split('/')
    .every((part) => /^[\p{Script=Han}A-Za-z0-9!_.*-]{1,100}$/u.test(part) && part !== '.' && part !== '..')

/** Opens the store in `folder`; it is made with the first file. */
export const createFileStore = (folder: string, envId: string): FileStore => {
  const prefix = `cloud://${envId}.local/`
  // Encoded, so that no name can be special to the file system.
  const fileOf = (cloudPath: string): string => join(folder, ...cloudPath.split('/').map(encodeURIComponent))
  const size = async (cloudPath: string): Promise<number | undefined> => {
    const found = await stat(fileOf(cloudPath)).catch(() => undefined)
    return found?.isFile() ? found.size : undefined
  }
  return {
    idOf: (cloudPath) => `${prefix}${cloudPath}`,
    pathOf: (fileId) => {
      const path = fileId.startsWith(prefix) ? fileId.slice(prefix.length) : ''
      return isCloudPath(path) ? path : undefined
    },
    write: async (cloudPath, content) => {
      const file = fileOf(cloudPath)
      await mkdir(dirname(file), { recursive: true })
      const part = `${file}.${randomUUID()}~`
      try {
        await pipeline(content, createWriteStream(part))
        await rename(part, file)
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
    },
    size,
    read: (cloudPath) => createReadStream(fileOf(cloudPath)),
    remove: async (cloudPath) => {
      if ((await size(cloudPath)) === undefined) return false
      await rm(fileOf(cloudPath))
      return true
    },
  }
}
