import { Agent, type IncomingHttpHeaders, request } from 'node:http'

/** Node's own client instead of fetch: tests that stand for a phone take fetch away. */
const agent = new Agent({ keepAlive: true, maxSockets: 200 })

export type JsonAnswer = { status: number; headers: IncomingHttpHeaders; body: unknown }

const toBytes = (body: unknown): Buffer | string | undefined => {
  if (body === undefined || Buffer.isBuffer(body)) return body
  return JSON.stringify(body)
}

/**
 * Sends JSON, or bytes as they are (GET without a body, POST with one), and reads JSON. Rejects when the connection
 * breaks.
 */
export const requestJson = (
  address: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<JsonAnswer> =>
  new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const sent = request(
      address,
      { method, agent, headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          const text = Buffer.concat(parts).toString()
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: text === '' ? null : JSON.parse(text),
          })
        })
      },
    )
    sent.on('error', reject)
    sent.end(toBytes(body))
  })
