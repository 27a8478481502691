import { AppError, ERROR_CODES, type ErrorCode } from '../../domain/errors'

/** What a screen needs to know of a failure: which text to show, which field is meant, which id to quote. */
export type ApiError = { code: ErrorCode; field: string | undefined; requestId: string | undefined }

const REQUEST_ID = 'requestId'

/** An error of a call as it travels through tRPC; its request id rides along for the person to quote. */
export const makeCallError = (
  code: ErrorCode,
  detail: { field?: string; requestId?: string; cause?: unknown },
) =>
  Object.assign(new AppError(code, { field: detail.field, cause: detail.cause }), {
    [REQUEST_ID]: detail.requestId,
  })

const isCode = (value: unknown): value is ErrorCode => ERROR_CODES.some((code) => code === value)

/** Any throw as an ApiError: tRPC wraps ours as `cause`; what is not ours is UNKNOWN. */
export const apiErrorOf = (error: unknown): ApiError => {
  const inner = error instanceof Error && error.cause instanceof AppError ? error.cause : error
  if (!(inner instanceof AppError) || !isCode(inner.code)) {
    return { code: 'UNKNOWN', field: undefined, requestId: undefined }
  }
  const requestId: unknown = Reflect.get(inner, REQUEST_ID)
  return {
    code: inner.code,
    field: inner.field,
    requestId: typeof requestId === 'string' ? requestId : undefined,
  }
}

const RETRYABLE: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['OFFLINE', 'TIMEOUT', 'BUSY'])

/** True when the same call may be sent again by itself: it never arrived, or repeating it is safe. */
export const isRetryable = (error: unknown): boolean => RETRYABLE.has(apiErrorOf(error).code)

/** True when there was no answer at all, so the last answer is the best there is. */
export const isOffline = (error: unknown): boolean => {
  const { code } = apiErrorOf(error)
  return code === 'OFFLINE' || code === 'TIMEOUT'
}
