import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileRoute } from '../storage/temporary-address'
import { callRoute } from './call-function'
import { refuseStrangers } from './refuse-strangers'
import { sendJson } from './send-json'

type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>
export type Handlers = { admin: Handler; call: Handler; files: Handler; events: Handler; local: Handler }

const eventsRoute = '/local/events'

/** A fault of the local cloud itself: say so to the caller and in the terminal, and go on serving. */
const answerFault = (response: ServerResponse, error: unknown): void => {
  console.error(error)
  if (response.headersSent) response.destroy()
  else sendJson(response, 500, { error: error instanceof Error ? error.message : String(error) })
}

/**
 * Sends each request where it belongs. The two hot paths (/admin, /call) are served by plain node:http; the
 * rest may take the longer way through a router.
 */
export const createRequestRouter = ({ admin, call, files, events, local }: Handlers): Handler => {
  const choose = (url: string): Handler => {
    if (url.startsWith('/admin')) return admin
    if (url.startsWith(callRoute)) return call
    if (url.startsWith(fileRoute)) return files
    return url === eventsRoute ? events : local
  }
  return async (request, response) => {
    const url = request.url ?? '/'
    const guarded = url.startsWith(callRoute) || url === eventsRoute
    const refusal = guarded ? refuseStrangers(request.headers) : undefined
    if (refusal) {
      sendJson(response, 403, { error: refusal })
      return
    }
    try {
      await choose(url)(request, response)
    } catch (error) {
      answerFault(response, error)
    }
  }
}
