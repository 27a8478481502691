import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as z from 'zod'
import type { Cloud } from '../cloud'
import type { Snapshots } from '../snapshot/snapshots'
import { readInput } from './read-input'

const nameSchema = z.object({ file: z.string() })
const optionalName = z.object({ file: z.string().optional() })

/** In the snapshots' folder, under a name that no snapshot has. */
const passingFile = ({ folder }: Snapshots): string => join(folder, `${crypto.randomUUID()}~`)

const pathOf = (snapshots: Snapshots, name: string): string => {
  const path = snapshots.pathOf(name)
  if (path !== undefined) return path
  throw new HTTPException(400, {
    message: `${name} is no name for a snapshot: letters, digits, spaces and .-_`,
  })
}

/** Read as fast as it is sent. */
const streamOf = (content: ReadStream): ReadableStream<Uint8Array> => {
  const chunks = content.iterator()
  return new ReadableStream({
    pull: async (to) => {
      const { done, value } = await chunks.next()
      if (done) to.close()
      else to.enqueue(value)
    },
    cancel: () => void content.destroy(),
  })
}

/** Takes a snapshot and sends it; nothing of it stays here. */
const download = async (context: Context, snapshots: Snapshots): Promise<Response> => {
  const file = passingFile(snapshots)
  await snapshots.take(file)
  const content = createReadStream(file)
  content.once('close', () => void rm(file, { force: true }))
  const name = `${new Date().toISOString().slice(0, 16).replace(/[-:]/g, '')}.snapshot`
  return context.body(streamOf(content), 200, {
    'content-type': 'application/gzip',
    'content-length': String((await stat(file)).size),
    'content-disposition': `attachment; filename="${name}"`,
  })
}

async function* bytesOf(body: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = body.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
}

/** The snapshot in a request's body, for as long as the work takes. */
const withUpload = async <T>(
  context: Context,
  snapshots: Snapshots,
  work: (file: string) => Promise<T>,
): Promise<T> => {
  const { body } = context.req.raw
  if (!body) throw new HTTPException(400, { message: 'send the snapshot as the body, or {file}' })
  const file = passingFile(snapshots)
  await snapshots.list()
  try {
    await pipeline(bytesOf(body), createWriteStream(file, { mode: 0o600 }))
    return await work(file)
  } finally {
    await rm(file, { force: true })
  }
}

const restore = async (context: Context, snapshots: Snapshots): Promise<Response> => {
  const put = async (file: string): Promise<Response> => {
    const { header, counts } = await snapshots.restore(file).catch((cause: Error) => {
      throw new HTTPException(422, { message: cause.message, cause })
    })
    return context.json({ madeAt: header.madeAt, clock: header.clock, ...counts })
  }
  if (!context.req.header('content-type')?.startsWith('application/json')) {
    return withUpload(context, snapshots, put)
  }
  const { file } = await readInput(context, nameSchema)
  const path = pathOf(snapshots, file)
  if (!(await snapshots.list()).some((kept) => kept.file === file)) {
    throw new HTTPException(404, { message: `no snapshot ${file}` })
  }
  return put(path)
}

/** The whole state in one file: kept in the data folder or sent, and back again. */
export const addSnapshotRoutes = (app: Hono, { snapshots }: Cloud): void => {
  app.get('/local/snapshots', async (context) => context.json({ snapshots: await snapshots.list() }))
  app.post('/local/snapshot', async (context) => {
    const isEmpty = context.req.header('content-length') === '0' || !context.req.raw.body
    const { file } = isEmpty ? {} : await readInput(context, optionalName)
    if (file === undefined) return download(context, snapshots)
    return context.json({ file, ...(await snapshots.take(pathOf(snapshots, file))) })
  })
  app.post('/local/restore', (context) => restore(context, snapshots))
  app.delete('/local/snapshots', async (context) => {
    const { file } = await readInput(context, nameSchema)
    if (!(await snapshots.remove(file))) throw new HTTPException(404, { message: `no snapshot ${file}` })
    return context.json({ removed: file })
  })
}
