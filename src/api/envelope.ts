import { ERROR_CODES, type ErrorCode } from '../../domain/errors'

/** What a cloud function answers (`cloudfunctions/_kit/serve.ts`). */
export type Envelope =
  | { ok: true; data: unknown }
  | { ok: false; error: { code: ErrorCode; field?: string; requestId: string } }

/** What a cloud function is sent. */
export type CallEvent = { path: string; input: unknown; requestId: string }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** True for an answer of our own functions; anything else (a crashed instance, a gateway's page) is no answer. */
export const isEnvelope = (raw: unknown): raw is Envelope => {
  if (!isRecord(raw)) return false
  if (raw.ok === true) return 'data' in raw
  const { error } = raw
  return raw.ok === false && isRecord(error) && ERROR_CODES.some((code) => code === error.code)
}
