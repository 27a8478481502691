import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sendJson } from '../http/send-json'
import type { FileStore } from './file-store'
import type { TemporaryAddresses } from './temporary-address'

const contentTypes: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
}

/** Uploads (PUT) and downloads (GET, HEAD) of cloud storage, for whoever holds a temporary address. */
export const createFileHandler =
  (files: FileStore, addresses: TemporaryAddresses) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const cloudPath = addresses.check(request.method === 'PUT' ? 'put' : 'get', url)
    if (cloudPath === undefined)
      return sendJson(response, 403, { error: 'the address is not valid any more' })
    if (request.method === 'PUT') {
      await files.write(cloudPath, request)
      response.writeHead(200, { 'content-length': 0 }).end()
      return
    }
    const size = await files.size(cloudPath)
    if (size === undefined) return sendJson(response, 404, { error: 'no such file' })
    response.writeHead(200, {
      'content-type': contentTypes[extname(cloudPath).toLowerCase()] ?? 'application/octet-stream',
      'content-length': size,
      // What people upload must never run as a page of this origin.
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    if (request.method === 'HEAD') response.end()
    else await pipeline(files.read(cloudPath), response)
  }
