import { Readable } from 'node:stream'
import type { Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as z from 'zod'
import type { Cloud } from '../cloud'
import { type DescribedFile, defaultMaxAge, describeFile } from '../storage/describe-file'
import { isCloudPath } from '../storage/file-store'
import { readInput } from './read-input'

/** What a phone may upload in one piece, in bytes; WeChat's picture check takes no more either. */
const MAX_UPLOAD = 10 * 1024 * 1024
const openidPattern = /^[\w.:@-]{1,64}$/
/** -503003: what wx.cloud answers for a file that is not there. */
const FILE_NONEXIST = -503003

const listSchema = z.object({
  fileList: z
    .array(
      z.union([z.string(), z.object({ fileID: z.string(), maxAge: z.number().int().positive().optional() })]),
    )
    .max(50),
})

const tooLarge = (): HTTPException => new HTTPException(413, { message: 'a file of at most 10 MB' })

/** The body piece by piece; ends with a 413 as soon as it is too large. */
async function* limited(body: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = body.getReader()
  let size = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length
    if (size > MAX_UPLOAD) throw tooLarge()
    yield next.value
  }
}

/** The path a phone names, percent-encoded where it is not ASCII: a header cannot hold more. */
const readPath = (context: Context): string => {
  const header = context.req.header('x-cloud-path') ?? ''
  const path = /%[0-9a-f]{2}/i.test(header) ? tryToDecode(header) : header
  if (isCloudPath(path)) return path
  throw new HTTPException(400, { message: 'x-cloud-path must be relative, without empty parts or ..' })
}

const tryToDecode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

const upload = async (context: Context, { files: { store } }: Cloud): Promise<Response> => {
  const openid = context.req.header('x-wx-openid') ?? ''
  if (!openidPattern.test(openid)) throw new HTTPException(400, { message: 'x-wx-openid is not an openid' })
  const path = readPath(context)
  if (Number(context.req.header('content-length')) > MAX_UPLOAD) throw tooLarge()
  const { body } = context.req.raw
  await store.write(path, body ? Readable.from(limited(body)) : Readable.from([]))
  return context.json({ fileID: store.idOf(path) })
}

const toPhone = ({ fileID, code, tempFileURL, maxAge }: DescribedFile) =>
  code === 'SUCCESS'
    ? { fileID, tempFileURL, maxAge, status: 0, errMsg: 'ok' }
    : { fileID, tempFileURL, maxAge, status: FILE_NONEXIST, errMsg: code }

/** Cloud storage as a phone uses it: `wx.cloud.uploadFile` and `wx.cloud.getTempFileURL`. */
export const addPhoneFileRoutes = (app: Hono, cloud: Cloud): void => {
  const { store, addresses } = cloud.files
  app.post('/local/upload', (context) => upload(context, cloud))
  app.post('/local/temp-url', async (context) => {
    const { fileList } = await readInput(context, listSchema)
    const asked = fileList.map((item) => (typeof item === 'string' ? { fileID: item } : item))
    const found = await Promise.all(
      asked.map(({ fileID, maxAge = defaultMaxAge }) => describeFile(store, addresses, fileID, maxAge)),
    )
    return context.json({ fileList: found.map(toPhone) })
  })
}
