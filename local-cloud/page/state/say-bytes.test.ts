import { sayBytes } from './say-bytes'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 KB'],
  [1_500_000, '1.4 MB'],
  [52_428_800, '50 MB'],
  [5_000_000_000_000, '4657 GB'],
])('%d bytes are %s', (bytes, text) => {
  expect(sayBytes(bytes)).toBe(text)
})
