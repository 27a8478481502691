import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CallJournal } from './call-journal'

/** Often enough that nothing between us and the browser takes the stream for dead. */
const heartbeatMs = 15_000

/** `GET /local/events`: the calls as they happen, as server-sent events named `call`. */
export const createCallStream =
  (journal: CallJournal) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    })
    response.write(': calls as they happen\n\n')
    const stop = journal.subscribe((record) => response.write(`data: ${JSON.stringify(record)}\n\n`))
    const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs)
    request.on('close', () => {
      clearInterval(heartbeat)
      stop()
    })
  }
