import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  type CallError,
  eventTooLarge,
  functionNotFound,
  invalidParameter,
  maxEventBytes,
  outcomeError,
} from '../functions/call-error'
import type { FinishedCall, FunctionService } from '../functions/function-service'
import type { NewInvocation } from '../functions/invocation'
import type { OpenData } from '../wechat/open-data'
import { bodyTooLarge, readBody } from './read-body'
import { sendJson, sendText } from './send-json'

export const callRoute = '/call/'
const openidPattern = /^[\w.:@-]{1,64}$/

const sendError = (
  response: ServerResponse,
  error: CallError,
  headers: Record<string, string> = {},
): void => {
  const { status, errCode, errMsg, code } = error
  sendJson(response, status, { errCode, errMsg, code }, headers)
}

/** The identity of the caller: the header alone. An empty one means nobody is known, as outside WeChat. */
const readCaller = (request: IncomingMessage): { openid?: string } | undefined => {
  const header = request.headers['x-wx-openid']
  if (header === undefined || header === '') return {}
  if (typeof header !== 'string' || !openidPattern.test(header)) return undefined
  return { openid: header }
}

const readObject = (body: Buffer): Record<string, unknown> | undefined => {
  try {
    const parsed: unknown = body.length === 0 ? {} : JSON.parse(body.toString('utf8'))
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : undefined
  } catch {
    return undefined
  }
}

/** The event as the cloud hands it on: the body, with WeChat's `userInfo` when a person called. */
const readEvent = (
  { appId, openData }: CallOptions,
  body: Buffer,
  openid: string | undefined,
): Pick<NewInvocation, 'event' | 'openDataKeys'> | CallError => {
  const parsed = readObject(body)
  if (!parsed) return invalidParameter('the event must be a JSON object')
  const resolved = openData.mayHold(body) ? openData.resolve(parsed, openid) : { event: parsed, keys: [] }
  if (typeof resolved === 'string') return invalidParameter(resolved)
  if (openid !== undefined) resolved.event.userInfo = { appId, openId: openid }
  return { event: JSON.stringify(resolved.event), openDataKeys: resolved.keys }
}

const answer = (response: ServerResponse, { invocation, outcome, ms, cold }: FinishedCall): void => {
  const headers = {
    'x-db-ops': String(invocation.dbOps),
    'x-fn-ms': ms.toFixed(2),
    'x-cold': cold ? '1' : '0',
    'x-request-id': invocation.id,
  }
  const error = outcomeError(outcome)
  if (error) sendError(response, error, headers)
  else if (outcome.kind === 'done') sendText(response, 200, outcome.result, headers)
}

export type CallOptions = {
  functions: FunctionService
  appId: string
  openData: OpenData
  /** Told about every person who calls. */
  onVisit(openid: string): void
}

/** What the request asks for; an error when it asks wrongly, undefined when the client went away. */
const readInvocation = async (
  options: CallOptions,
  request: IncomingMessage,
): Promise<NewInvocation | CallError | undefined> => {
  const body = await readBody(request, maxEventBytes)
  if (body === undefined) return undefined
  if (request.method !== 'POST') return { ...invalidParameter('use POST'), status: 405 }
  if (body === bodyTooLarge) return eventTooLarge()
  const path = (request.url ?? '').split('?')[0] ?? ''
  const functionName = decodeURIComponent(path.slice(callRoute.length))
  if (!options.functions.find(functionName)) return functionNotFound(functionName)
  const caller = readCaller(request)
  if (!caller) return invalidParameter('x-wx-openid is not an openid')
  const event = readEvent(options, body, caller.openid)
  if ('errCode' in event) return event
  const source = caller.openid === undefined ? 'wx_unknown' : 'wx_client'
  return { functionName, source, ...event, ...caller }
}

/** `POST /call/<function>`: what `wx.cloud.callFunction` is to a mini-program. */
export const createCallHandler =
  (options: CallOptions) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const given = await readInvocation(options, request)
    if (given === undefined) return
    if ('errCode' in given) {
      sendError(response, given)
      return
    }
    if (given.openid !== undefined) options.onVisit(given.openid)
    answer(response, await options.functions.invoke(given))
  }
