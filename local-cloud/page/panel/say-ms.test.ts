import { sayMs } from './say-ms'

test.each([
  [0.04, '0.0 ms'],
  [9.94, '9.9 ms'],
  [10, '10 ms'],
  [999.4, '999 ms'],
  [1234, '1.2 s'],
])('%p ms reads %s', (ms, text) => {
  expect(sayMs(ms)).toBe(text)
})
