import type { IncomingMessage } from 'node:http'
import { readMultipart } from './read-multipart'

/** A request of the SDK, parsed. */
export type AdminRequest = {
  action: string
  /** The JSON body, or the fields of the form as buffers. */
  parameters: Record<string, unknown>
  /** Where the caller came from, such as `wx_client,scf`. */
  source: string
  /** The invocation that sent it: the SDK repeats TCB_SEQID at the front of every seqId. */
  invocationId: string
}

const invocationIdOf = (url: string): string => /[?&]seqId=([0-9a-f]{32})-/.exec(url)?.[1] ?? ''

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const readParameters = (request: IncomingMessage, body: Buffer): Record<string, unknown> => {
  const contentType = request.headers['content-type'] ?? ''
  if (contentType.startsWith('multipart/form-data')) return readMultipart(body, contentType)
  const parsed: unknown = JSON.parse(body.toString('utf8'))
  if (!isRecord(parsed)) throw new TypeError('the body is not an object')
  return parsed
}

/** Parses what the SDK posted; throws an Error when it is neither JSON nor a form. */
export const readAdminRequest = (request: IncomingMessage, body: Buffer): AdminRequest => {
  const parameters = readParameters(request, body)
  return {
    action: String(parameters.action ?? ''),
    parameters,
    source: String(request.headers['x-tcb-source'] ?? ''),
    invocationId: invocationIdOf(request.url ?? ''),
  }
}
