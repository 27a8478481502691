import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ErrorCode } from '../../domain/errors'
import { apiErrorOf } from './api-error'
import { makeRequestId } from './request-id'

/** One thing a person wants: the same input under the same request id, however often it is sent. */
export type Intent<I> = { input: I; requestId: string }

/** After these the person still wants the same thing, so the next tap goes on under the same request id. */
const STILL_WANTED: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'UNKNOWN',
  'OFFLINE',
  'TIMEOUT',
  'BUSY',
  'TOO_OFTEN',
  'PHONE_NEEDED',
])

/** The intent to send now: the open one when it is about the same input, else a new one. */
export const nextIntent = <I>(open: Intent<I> | null, input: I, makeId: () => string): Intent<I> =>
  open && JSON.stringify(open.input) === JSON.stringify(input) ? open : { input, requestId: makeId() }

/** True when a refusal leaves the intent standing; a final "no" ends it, so that a later tap is a new wish. */
export const isStillWanted = (error: unknown): boolean => STILL_WANTED.has(apiErrorOf(error).code)

type IntentOptions<I, O> = {
  onSuccess?: (output: O, input: I) => void
  onError?: (error: unknown, input: I) => void
}

/**
 * A mutation that may be repeated without fear: one request id is made a person's intent and kept until it
 * succeeds or is refused for good. `send(input)` starts it or goes on with it (after PHONE_NEEDED, say).
 */
export const useIntent = <I, O>(
  call: (input: I, options: { context: { requestId: string } }) => Promise<O>,
  options: IntentOptions<I, O> = {},
) => {
  const open = useRef<Intent<I> | null>(null)
  const mutation = useMutation({
    mutationFn: ({ input, requestId }: Intent<I>) => call(input, { context: { requestId } }),
    onSuccess: (output, { input }) => {
      open.current = null
      options.onSuccess?.(output, input)
    },
    onError: (error, { input }) => {
      if (!isStillWanted(error)) open.current = null
      options.onError?.(error, input)
    },
  })

  const send = (input: I): void => {
    if (mutation.isPending) return
    open.current = nextIntent(open.current, input, makeRequestId)
    mutation.mutate(open.current)
  }
  const drop = (): void => {
    open.current = null
    mutation.reset()
  }
  return { send, drop, busy: mutation.isPending, data: mutation.data, error: mutation.error }
}
