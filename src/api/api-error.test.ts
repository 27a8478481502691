import { TRPCClientError } from '@trpc/client'
import type { ErrorCode } from '../../domain/errors'
import { apiErrorOf, isOffline, isRetryable, makeCallError } from './api-error'
import { errorLine, errorText } from './error-texts'

const SAFE: ErrorCode[] = ['OFFLINE', 'TIMEOUT', 'BUSY']

test('code, field and request id come back out of what tRPC throws', () => {
  const thrown = TRPCClientError.from(makeCallError('BAD_INPUT', { field: 'text', requestId: 'r-12345678' }))
  expect(apiErrorOf(thrown)).toEqual({ code: 'BAD_INPUT', field: 'text', requestId: 'r-12345678' })
})

test('what is not ours is UNKNOWN, and never retried by itself', () => {
  for (const thrown of [new Error('boom'), null, undefined, 'text', { code: 'BUSY' }]) {
    expect(apiErrorOf(thrown).code).toBe('UNKNOWN')
    expect(isRetryable(thrown)).toBe(false)
  }
})

test('only calls that never arrived or are safe to repeat are retried', () => {
  expect(SAFE.every((code) => isRetryable(makeCallError(code, {})))).toBe(true)
  expect(isRetryable(makeCallError('SLOT_FULL', {}))).toBe(false)
  expect([isOffline(makeCallError('OFFLINE', {})), isOffline(makeCallError('BUSY', {}))]).toEqual([
    true,
    false,
  ])
})

test('only an unforeseen failure shows its number to the person', () => {
  expect(errorText(makeCallError('UNKNOWN', { requestId: 'r-1' })).requestId).toBe('r-1')
  expect(errorText(makeCallError('SLOT_FULL', { requestId: 'r-1' })).requestId).toBeUndefined()
  expect(errorLine(makeCallError('WATER_EMPTY', {}))).toBe('这个冰柜空了，看看别的冰柜')
})
