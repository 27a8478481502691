import type { IncomingMessage, ServerResponse } from 'node:http'
import type { WireAnswer } from '../database/open-database'
import type { FunctionService } from '../functions/function-service'
import { encodeNote, noteHeader } from '../functions/note-header'
import { bodyTooLarge, readBody } from '../http/read-body'
import { sendJson } from '../http/send-json'
import type { StorageActions } from '../storage/storage-actions'
import type { OpenApi, OpenApiCaller } from '../wechat/open-api'
import { type AdminRequest, readAdminRequest } from './admin-request'
import { describeNote } from './describe-note'
import { createFunctionInvoker } from './invoke-function'
import { encodeOpenApiAnswer, readOpenApiCall } from './open-api-wire'
import { createDatabaseRunner, type DatabaseOutcome, type DatabaseRunnerOptions } from './run-database'
import type { SignedRequest } from './verify-signature'

export type AdminOptions = DatabaseRunnerOptions & {
  isSigned(request: SignedRequest): boolean
  functions: FunctionService
  storage: StorageActions
  openApi: OpenApi
}

/** MongoDB's largest document is 16 MB; EJSON text of one is larger. */
const maxRequestBytes = 48 * 1024 * 1024

const refuse = (response: ServerResponse, status: number, code: string, message: string): void =>
  sendJson(response, status, { code, message, requestId: '' })

const unwarned = (answer: WireAnswer): DatabaseOutcome => ({ answer, warnings: [] })

/** The outcome of any action but `wx.openApi`. */
const createDispatch = (options: AdminOptions) => {
  const runDatabase = createDatabaseRunner(options)
  const invokeFunction = createFunctionInvoker(options.functions)
  return ({ action, parameters, source, invocationId }: AdminRequest) => {
    if (action.startsWith('database.')) {
      return runDatabase(parameters, options.functions.running(invocationId))
    }
    if (action === 'functions.invokeFunction') return invokeFunction(parameters, source).then(unwarned)
    const storageAction = options.storage[action]
    if (storageAction) return storageAction(parameters).then(unwarned)
    return unwarned({ code: 'NOT_IMPLEMENTED_LOCALLY', message: `the local cloud has no action ${action}` })
  }
}

const findCaller = (functions: FunctionService, invocationId: string): OpenApiCaller | undefined => {
  const invocation = functions.running(invocationId)
  const definition = invocation && functions.find(invocation.functionName)
  return definition && { definition, afterwards: (work) => void invocation.afterwards.push(work) }
}

const answerOpenApi = async (options: AdminOptions, request: AdminRequest, response: ServerResponse) => {
  const call = readOpenApiCall(request.parameters)
  const answer = await options.openApi(call, findCaller(options.functions, request.invocationId))
  if ('code' in answer) return sendJson(response, 200, answer)
  const body = encodeOpenApiAnswer(answer)
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': body.length })
  response.end(body)
}

/** Sends an answer of the wire protocol; without one the connection is cut, as a lost network would. */
const sendOutcome = (
  response: ServerResponse,
  { action, invocationId }: AdminRequest,
  outcome: DatabaseOutcome,
) => {
  const { answer } = outcome
  if (!answer) {
    response.destroy()
    return
  }
  const note = describeNote(action, outcome)
  const headers: Record<string, string> = note === undefined ? {} : { [noteHeader]: encodeNote(note) }
  sendJson(response, 200, 'requestId' in answer ? answer : { ...answer, requestId: invocationId }, headers)
}

const tryToRead = (request: IncomingMessage, body: Buffer): AdminRequest | Error => {
  try {
    return readAdminRequest(request, body)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** The handler of `POST /admin`: the wire protocol of the unmodified wx-server-sdk. */
export const createAdminHandler = (options: AdminOptions) => {
  const dispatch = createDispatch(options)
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request, maxRequestBytes)
    if (body === undefined) return
    if (body === bodyTooLarge) return refuse(response, 413, 'INVALID_PARAM', 'the request is too large')
    const parsed = tryToRead(request, body)
    if (parsed instanceof Error) return refuse(response, 400, 'INVALID_PARAM', parsed.message)
    const { method = '', url = '', headers } = request
    if (!options.isSigned({ method, url, headers, parameters: parsed.parameters })) {
      return refuse(
        response,
        403,
        'SIGN_PARAM_INVALID',
        'the request is not signed with the secret of this cloud',
      )
    }
    if (parsed.action === 'wx.openApi') return answerOpenApi(options, parsed, response)
    const outcome = dispatch(parsed)
    if (outcome instanceof Promise) return outcome.then((later) => sendOutcome(response, parsed, later))
    sendOutcome(response, parsed, outcome)
  }
}
