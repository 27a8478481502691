import type { Outcome } from './outcome'

/** An error as the cloud answers it: `code` on the SDK's wire, `errCode` and `errMsg` to a mini-program. */
export type CallError = { status: number; code: string; errCode: number; errMsg: string }

/** Largest event, in bytes of JSON (WeChat: 100 KB) and largest answer (1 MB). */
export const maxEventBytes = 100 * 1024
const maxAnswerBytes = 1024 * 1024

const make = (status: number, code: string, errCode: number, message: string): CallError => ({
  status,
  code,
  errCode,
  errMsg: `cloud.callFunction:fail ${code}: ${message}`,
})

export const functionNotFound = (name: string): CallError =>
  make(404, 'FUNCTION_NOT_FOUND', -501000, `no function named ${name}`)

export const eventTooLarge = (): CallError =>
  make(413, 'EXCEED_MAX_PAYLOAD_SIZE', -501007, `the event has more than ${maxEventBytes} bytes`)

export const invalidParameter = (message: string): CallError => make(400, 'INVALID_PARAM', -501007, message)

/** The error of an outcome, or undefined when the function returned an answer of allowed size. */
export const outcomeError = (outcome: Outcome): CallError | undefined => {
  switch (outcome.kind) {
    case 'timed-out':
      return make(500, 'FUNCTIONS_TIME_LIMIT_EXCEEDED', -504003, outcome.message)
    case 'failed':
      return make(500, 'FUNCTIONS_EXECUTE_FAIL', -504002, outcome.message)
    case 'died':
      return make(500, 'FUNCTIONS_EXECUTE_FAIL', -504002, `the instance ended: ${outcome.message}`)
    case 'done': {
      const bytes = Buffer.byteLength(outcome.result)
      if (bytes <= maxAnswerBytes) return undefined
      return make(
        500,
        'EXCEED_MAX_RESPONSE_SIZE',
        -604001,
        `the answer has ${bytes} bytes, the limit is ${maxAnswerBytes}`,
      )
    }
  }
}
