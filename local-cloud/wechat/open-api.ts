import type { FunctionDefinition } from '../functions/function-definition'

export type OpenApiCall = { api: string; input: Record<string, unknown> }
export type OpenApiAnswer =
  /** What WeChat's HTTP API documents; an `errcode` other than 0 is an error to the SDK. */
  | { json: Record<string, unknown> }
  | { body: Uint8Array; contentType: string }
  /** An error before the API was reached, such as a missing permission. */
  | { errorCode: number }
  | { code: string; message: string }

/** Who calls: the function, and how to do something once the event it works on has ended. */
export type OpenApiCaller = { definition: FunctionDefinition; afterwards(work: () => void): void }

export type OpenApiHandler = (input: Record<string, unknown>, caller: OpenApiCaller) => OpenApiAnswer
export type OpenApi = (call: OpenApiCall, caller: OpenApiCaller | undefined) => OpenApiAnswer

const noPermission = -604101
const illegalSource = -604104

/** An error of WeChat's own, as its HTTP APIs answer it. */
export const weChatError = (errcode: number, errmsg: string): OpenApiAnswer => ({ json: { errcode, errmsg } })

/**
 * `cloud.openapi.*`: checks the permission in the calling function's config.json, then plays the API. An API
 * nobody built here fails by name.
 */
export const createOpenApi =
  (handlers: Record<string, OpenApiHandler>): OpenApi =>
  ({ api, input }, caller) => {
    const handler = handlers[api]
    if (!handler) {
      return { code: 'NOT_IMPLEMENTED_LOCALLY', message: `the local cloud does not play openapi.${api}` }
    }
    if (!caller) return { errorCode: illegalSource }
    if (!caller.definition.openapi.includes(api)) return { errorCode: noPermission }
    return handler(input, caller)
  }
