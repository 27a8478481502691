/**
 * What no gateway can be faster than: the unmodified SDK in two worker threads, and a server that answers each of
 * its requests at once with the same text. Nothing is checked, counted, stored or written down. Run as a process
 * of its own: `node empty-gateway.js <index.js of the function>`; prints `ready <address>`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Worker } from 'node:worker_threads'
import { workerEnvironment } from '../local-cloud/functions/worker-environment'
import { sendText } from '../local-cloud/http/send-json'

const WORKERS = 2
const WORKER = `
  const { parentPort, workerData } = require('node:worker_threads')
  Object.defineProperty(process, 'env', { value: { ...process.env } })
  const { main } = require(workerData)
  parentPort.on('message', async (event) => parentPort.postMessage(JSON.stringify(await main(JSON.parse(event)))))`

const start = '2026-12-15T14:00:00.000+08:00'
const slot = {
  _id: 'slot',
  day: '2026-12-15',
  programmeId: 'haircut',
  start,
  end: start,
  left: 9,
  holders: [],
  people: [{ _id: 'person', phoneMasked: '138****0000' }],
  programmes: [{ _id: 'haircut', stationId: 'station' }],
  stations: [{ _id: 'station', name: 'station' }],
}
const ANSWERS: Record<string, string> = {
  'database.aggregateDocuments': JSON.stringify({ data: { list: [JSON.stringify(slot)] }, requestId: '1' }),
  'database.insertDocument': JSON.stringify({ data: { insertedIds: ['1'] }, requestId: '1' }),
  'database.modifyDocument': JSON.stringify({ data: { updated: 1, upsert_id: null }, requestId: '1' }),
}

const readText = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString()
}

type Waiting = { event: string; answer: (text: string) => void }

/** Gives each event to the worker that is free, one at a time. */
const startWorkers = (file: string, origin: string): ((waiting: Waiting) => void) => {
  const secrets = { secretId: 'id', secretKey: 'key', sessionToken: 'token' }
  const env = workerEnvironment({ appId: 'wx', envId: 'bench', origin, ...secrets }, 'three-operations', {})
  const free = Array.from(
    { length: WORKERS },
    () => new Worker(WORKER, { eval: true, workerData: file, env }),
  )
  const queue: Waiting[] = []
  const give = (): void => {
    const worker = queue.length > 0 ? free.pop() : undefined
    const waiting = worker && queue.shift()
    if (!worker || !waiting) return
    worker.once('message', (text: string) => {
      free.push(worker)
      waiting.answer(text)
      give()
    })
    worker.postMessage(waiting.event)
  }
  return (waiting) => {
    queue.push(waiting)
    give()
  }
}

let run = (_: Waiting): void => {}
const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const text = await readText(request)
  if (request.url?.startsWith('/call/')) {
    run({ event: text, answer: (answer) => sendText(response, 200, answer) })
    return
  }
  const { action } = JSON.parse(text)
  sendText(response, 200, ANSWERS[action] ?? '{}')
}

const server = createServer((request, response) => void handle(request, response))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const origin = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`
  run = startWorkers(process.argv[2] ?? '', origin)
  console.log(`ready ${origin}`)
})
