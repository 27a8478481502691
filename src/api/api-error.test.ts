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
  const unforeseen = makeCallError('UNKNOWN', { requestId: 'mgx3k2ab-q7r8s9' })
  expect(errorText(unforeseen).next).toContain('编号 mgx3k2 告诉站点')
  expect(errorLine(unforeseen)).toBe('出了点岔子，再试一次；还不行，把编号 mgx3k2 告诉站点')
  expect(errorLine(makeCallError('UNKNOWN', {}))).not.toContain('编号')
  expect(errorLine(makeCallError('WATER_EMPTY', { requestId: 'mgx3k2ab-q7r8s9' }))).toBe(
    '这个冰柜空了，看看别的冰柜',
  )
})
