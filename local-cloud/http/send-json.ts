import type { ServerResponse } from 'node:http'

/** Answers JSON text with its length, so that the connection stays open for the next request. */
export const sendText = (
  response: ServerResponse,
  status: number,
  json: string,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(json),
    ...headers,
  })
  response.end(json)
}

export const sendJson = (
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void => sendText(response, status, JSON.stringify(value), headers)
