import type { IncomingMessage } from 'node:http'

/** Thrown as a value by readBody when a client sends more than it may. */
export const bodyTooLarge = Symbol('body too large')

/** Collects a request's body; answers `bodyTooLarge` past `limit` bytes, undefined if the client went away. */
export const readBody = (
  request: IncomingMessage,
  limit: number,
): Promise<Buffer | typeof bodyTooLarge | undefined> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
    })
    request.on('end', () => {
      if (size > limit) return resolve(bodyTooLarge)
      const [first] = chunks
      resolve(chunks.length === 1 && first ? first : Buffer.concat(chunks))
    })
    request.on('close', () => resolve(undefined))
  })
