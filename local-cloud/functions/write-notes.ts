import { subscribe } from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'
import type { ClientRequest, IncomingMessage } from 'node:http'
import type { CallSites } from './call-sites'
import { decodeNote, noteHeader } from './note-header'
import { type BundleStart, findBundleStart, findOwnLine } from './own-line'

type Exchange = { request: ClientRequest; response: IncomingMessage }

const isExchange = (message: unknown): message is Exchange =>
  typeof message === 'object' && message !== null && 'request' in message && 'response' in message

/**
 * Writes into the log of a call what the gateway noted about one of its requests (a warning of the database, a
 * refusal), with the line of the function that made the request. Node announces every answer before the SDK
 * sees it, so the note stands before what the function says about it.
 */
export const writeNotes = (sites: CallSites, entry: string, write: (text: string) => void): void => {
  let start: BundleStart | undefined
  const lineOf = (url: string): string | undefined => {
    const stack = sites.stackOf(url)
    if (stack === undefined) return undefined
    start ??= findBundleStart(readFileSync(entry, 'utf8'))
    return findOwnLine(stack, entry, __filename, start)
  }
  subscribe('http.client.response.finish', (message) => {
    if (!isExchange(message)) return
    const header = message.response.headers[noteHeader]
    if (typeof header !== 'string') return
    const line = lineOf(message.request.path)
    write(line === undefined ? decodeNote(header) : `${decodeNote(header)}\n  at ${line}`)
  })
}
