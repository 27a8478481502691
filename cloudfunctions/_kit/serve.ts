import { randomUUID } from 'node:crypto'
import type { AnyTRPCRouter } from '@trpc/server'
import { TRPCError } from '@trpc/server'
import * as z from 'zod'
import { AppError, type ErrorCode } from '../../domain/errors'
import { ZRequestId } from '../../domain/fields'
import { readClock } from './clock'
import { readCaller } from './cloud'
import { describeError, type Log, makeLog } from './log'
import type { Context } from './procedure'

export type Envelope =
  | { ok: true; data: unknown }
  | { ok: false; error: { code: ErrorCode; field?: string; requestId: string } }

const ZEvent = z.object({
  path: z.string().max(64),
  input: z.unknown().optional(),
  requestId: ZRequestId.optional(),
})

/** Any throw as an AppError: zod's first issue becomes the field, everything unforeseen keeps its cause. */
const toAppError = (error: unknown): AppError => {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error
  if (cause instanceof AppError) return cause
  const isInput = error instanceof TRPCError && error.code === 'BAD_REQUEST'
  if (isInput && cause instanceof z.ZodError) {
    const [issue] = cause.issues
    return new AppError('BAD_INPUT', { field: issue?.path.join('.') || 'input', message: issue?.message })
  }
  return new AppError('UNKNOWN', { cause })
}

const refuse = (error: unknown, requestId: string, log: Log): Envelope => {
  const appError = toAppError(error)
  const { code, field, message } = appError
  // The whole chain: its first link names the document, the last one what does not fit.
  if (code === 'UNKNOWN') log('error', 'unforeseen', { cause: describeError(appError) })
  else log('info', 'refused', { code, field, reason: message })
  return { ok: false, error: field === undefined ? { code, requestId } : { code, field, requestId } }
}

type Callable = (input: unknown) => Promise<unknown>

const callProcedure = async (router: AnyTRPCRouter, event: z.infer<typeof ZEvent>, ctx: Context) => {
  const procedures: Record<string, { _def: { type: string } }> = router._def.procedures
  if (!Object.hasOwn(procedures, event.path)) throw new AppError('NOT_FOUND', { field: 'path' })
  if (procedures[event.path]?._def.type === 'mutation' && event.requestId === undefined) {
    throw new AppError('BAD_INPUT', { field: 'requestId', message: 'a mutation needs a request id' })
  }
  const caller = router.createCaller(ctx) as unknown as Record<string, Callable>
  return caller[event.path]?.(event.input)
}

/**
 * Makes the `main` of a cloud function from its router: who is calling, which procedure, its input, the envelope.
 * Never throws: WeChat would show the stack to the phone.
 */
export const serve =
  (name: string, router: AnyTRPCRouter) =>
  async (rawEvent: unknown): Promise<Envelope> => {
    const started = Date.now()
    const parsed = ZEvent.safeParse(rawEvent)
    const requestId = (parsed.success && parsed.data.requestId) || randomUUID()
    const log = makeLog({ fn: name, path: parsed.success ? parsed.data.path : null, requestId })
    try {
      const { openid } = readCaller()
      if (!openid) throw new AppError('NOT_ALLOWED', { message: 'no OPENID: not called from a mini-program' })
      if (!parsed.success) {
        const field = parsed.error.issues[0]?.path.join('.') || 'event'
        throw new AppError('BAD_INPUT', { field, message: parsed.error.issues[0]?.message })
      }
      const data = await callProcedure(router, parsed.data, { openid, now: readClock(), requestId, log })
      log('info', 'answered', { ms: Date.now() - started })
      return { ok: true, data: data ?? null }
    } catch (error) {
      return refuse(error, requestId, log)
    }
  }

/** Makes the `main` of a timer function: runs for WeChat's trigger alone, and says what it caught up with. */
export const serveTimer =
  (name: string, run: (now: string, log: Log) => Promise<Record<string, number>>) =>
  async (): Promise<Envelope> => {
    const requestId = randomUUID()
    const log = makeLog({ fn: name, requestId })
    try {
      const { source } = readCaller()
      if (source !== 'wx_trigger') throw new AppError('NOT_ALLOWED', { message: `called from ${source}` })
      const done = await run(readClock(), log)
      log('info', 'caught up', done)
      return { ok: true, data: done }
    } catch (error) {
      return refuse(error, requestId, log)
    }
  }
