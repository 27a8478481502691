import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ErrorCode } from '../../domain/errors'
import { requestJson } from './request-json'

const ROOT = path.resolve(__dirname, '../..')
const START_LIMIT_MS = 50_000

/** What a function answered, with what it cost. */
export type Answer<T = Record<string, unknown>> = {
  ok: boolean
  data: T
  error: { code: ErrorCode; field?: string; requestId: string } | undefined
  dbOps: number
  status: number
}

export type CallOptions = { requestId?: string }

export type TestCloud = {
  url: string
  dataDir: string
  /** Calls a procedure as the person `openid`; a request id is made up unless one is given. */
  call: <T = Record<string, unknown>>(
    fn: string,
    openid: string,
    path: string,
    input?: unknown,
    options?: CallOptions,
  ) => Promise<Answer<T>>
  /** A request to one of the local cloud's own addresses. */
  local: <T = unknown>(address: string, body?: unknown) => Promise<T>
  /** Gives a person the phone number, as the phone button and `bindPhone` do. */
  bindPhone: (openid: string, phone: string) => Promise<void>
  kill: () => Promise<void>
  stop: () => Promise<void>
}

export type CloudOptions = { now?: string; dataDir?: string; env?: Record<string, string> }

/** Children a failed test left behind must not keep the test runner alive, nor outlive it. */
const tieToTestRunner = (child: ChildProcess): void => {
  child.unref()
  for (const stream of [child.stdout, child.stderr]) (stream as Socket | null)?.unref()
  process.once('exit', () => child.kill('SIGKILL'))
}

const waitUntilReady = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let printed = ''
    const limit = setTimeout(
      () => reject(new Error(`the local cloud is not ready:\n${printed}`)),
      START_LIMIT_MS,
    )
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const url = /ready (http:\/\/\S+)/.exec(printed)?.[1]
      if (!url) return
      clearTimeout(limit)
      resolve(url)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => {
      clearTimeout(limit)
      reject(new Error(`the local cloud ended with ${code}:\n${printed}`))
    })
  })

const endOf = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()))

const makeCall =
  (url: string): TestCloud['call'] =>
  async <T>(fn: string, openid: string, procedure: string, input?: unknown, options: CallOptions = {}) => {
    const event = { path: procedure, input, requestId: options.requestId ?? randomUUID() }
    const {
      status,
      headers,
      body: raw,
    } = await requestJson(`${url}/call/${fn}`, event, { 'x-wx-openid': openid })
    const body = raw as Partial<Answer<T>>
    return {
      ok: body.ok === true,
      data: body.data as T,
      error: body.error,
      dbOps: Number(headers['x-db-ops']),
      status,
    }
  }

const makeLocal =
  (url: string): TestCloud['local'] =>
  async <T>(address: string, body?: unknown) => {
    const { status, body: answer } = await requestJson(`${url}${address}`, body)
    if (status !== 200) throw new Error(`${address}: ${status} ${JSON.stringify(answer)}`)
    return answer as T
  }

/**
 * The built local cloud with the built functions, in a process of its own on a free port and a fresh data folder
 * (kept when `dataDir` is given, so a test can kill it and start again on the same data).
 */
export const startTestCloud = async (options: CloudOptions = {}): Promise<TestCloud> => {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'xinxintong-'))
  const env = { ...process.env, PORT: '0', DATA_DIR: dataDir, NOW: options.now ?? '', ...options.env }
  const child = spawn(process.execPath, [path.join(ROOT, 'dist/local-cloud/main.js')], { cwd: ROOT, env })
  const url = await waitUntilReady(child)
  tieToTestRunner(child)
  const call = makeCall(url)
  const local = makeLocal(url)
  const end = async (signal: NodeJS.Signals) => {
    child.ref()
    child.kill(signal)
    await endOf(child)
  }
  return {
    url,
    dataDir,
    call,
    local,
    bindPhone: async (openid, phone) => {
      const { code } = await local<{ code: string }>('/local/phone', { openid, phone })
      const answer = await call('person', openid, 'bindPhone', { code })
      if (!answer.ok) throw new Error(`bindPhone: ${answer.error?.code}`)
    },
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM')
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
