import { isEnvelope } from './envelope'

test.each([
  [{ ok: true, data: null }, true],
  [{ ok: true, data: { stock: 3 } }, true],
  [{ ok: false, error: { code: 'BUSY', requestId: 'r' } }, true],
  [{ ok: true }, false],
  [{ ok: false, error: { code: 'NO_SUCH_CODE', requestId: 'r' } }, false],
  [{ ok: false, error: null }, false],
  [{ errCode: -504002, errMsg: 'the instance died' }, false],
  [undefined, false],
  ['<html>', false],
])('%p is an answer of ours: %p', (raw, is) => {
  expect(isEnvelope(raw)).toBe(is)
})
