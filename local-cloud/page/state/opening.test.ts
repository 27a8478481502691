import type { Ask } from '../frame/parse-ask'
import { openAnew, openingFor, withAsk, withoutAsk } from './opening'

const first = { openid: 'a', count: 1, path: 'pages/me/index', asks: [] }
const scan: Ask = { id: '1', ask: 'scan' }
const phone: Ask = { id: '2', ask: 'phone' }

test('two asks at once wait in line, and an answer takes its own out only', () => {
  const both = withAsk(withAsk(first, scan), phone)
  expect(both.asks).toEqual([scan, phone])
  expect(withAsk(both, phone).asks).toEqual([scan, phone])
  expect(withoutAsk(both, '1').asks).toEqual([phone])
})

test('a phone that changes hands starts anew at the first page, with nothing asked', () => {
  const waiting = withAsk(first, scan)
  expect(openingFor(waiting, 'a')).toBe(waiting)
  expect(openingFor(waiting, 'b')).toEqual({ openid: 'b', count: 2, path: '', asks: [] })
})

test('opening a page again counts, so that the browser loads it again', () => {
  expect(openAnew(withAsk(first, scan), first.path)).toEqual({ ...first, count: 2 })
})
