import protobuf from 'protobufjs/light'
import type { OpenApiAnswer, OpenApiCall } from '../wechat/open-api'

/** The messages of `wx.openApi`, as far as the SDK uses them; field numbers read from wx-server-sdk 4.0.2. */
const root = protobuf.Root.fromJSON({
  nested: {
    KeyValuePair: {
      fields: {
        key: { type: 'string', id: 1 },
        value: { type: 'bytes', id: 2 },
        contenttype: { type: 'string', id: 3 },
        filename: { type: 'string', id: 4 },
      },
    },
    OpenApiData: { fields: { pairs: { rule: 'repeated', type: 'KeyValuePair', id: 1 } } },
    CommApiData: {
      fields: {
        apiType: { type: 'int32', id: 1 },
        openapiData: { type: 'OpenApiData', id: 2 },
        appid: { type: 'string', id: 6 },
      },
    },
    CommOpenApiResp: {
      fields: {
        respData: { type: 'bytes', id: 1 },
        contentType: { type: 'string', id: 2 },
        errorCode: { type: 'int32', id: 3 },
        httpCode: { type: 'uint32', id: 4 },
      },
    },
  },
})
const requestType = root.lookupType('CommApiData')
const answerType = root.lookupType('CommOpenApiResp')

type Pair = { key: string; value: Buffer; contenttype?: string }

/** A file travels as its bytes, everything else as JSON. */
const readValue = (pair: Pair): unknown => {
  if (pair.contenttype) return pair.value
  const text = Buffer.from(pair.value).toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Reads the form of `wx.openApi`: the API's name and its parameters, names in snake_case. */
export const readOpenApiCall = (form: Record<string, unknown>): OpenApiCall => {
  const { apiName, requestData } = form
  if (!Buffer.isBuffer(apiName) || !Buffer.isBuffer(requestData)) return { api: '', input: {} }
  const message: { openapiData?: { pairs?: Pair[] } } = requestType.toObject(requestType.decode(requestData))
  const pairs = message.openapiData?.pairs ?? []
  const input = Object.fromEntries(pairs.map((pair) => [pair.key, readValue(pair)]))
  return { api: apiName.toString('utf8'), input }
}

/** Writes the answer as the protobuf message the SDK decodes. */
export const encodeOpenApiAnswer = (answer: Exclude<OpenApiAnswer, { code: string }>): Uint8Array => {
  if ('errorCode' in answer) {
    return answerType.encode({ errorCode: answer.errorCode, httpCode: 200 }).finish()
  }
  const respData = 'json' in answer ? Buffer.from(JSON.stringify(answer.json)) : answer.body
  const contentType = 'json' in answer ? 'application/json; encoding=utf-8' : answer.contentType
  return answerType.encode({ respData, contentType, errorCode: 0, httpCode: 200 }).finish()
}
