import { ZRequestId } from '../../domain/fields'
import { makeRequestId } from './request-id'

test('ten thousand ids fit the contract and none comes twice', () => {
  const ids = Array.from({ length: 10_000 }, () => makeRequestId(1_795_000_000_000))
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids.slice(0, 100)) expect(ZRequestId.safeParse(id).success).toBe(true)
})
