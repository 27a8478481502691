import { dayIdsOf, settleClaims, staleClaims } from './settle-claims'

const day = '2026-12-10'
const claim = (k: string, time: string, openid = 'rider') => ({
  k,
  c: `call-of-${k}`,
  openid,
  day,
  at: `${day}T${time}.000+08:00`,
})
const now = `${day}T12:01:30.000+08:00`

test('a claim is settled after a minute, when no call can be behind it any more', () => {
  const old = claim('request-old', '12:00:29')
  const edge = claim('request-edge', '12:00:30')
  expect(staleClaims({ claims: [old, edge] }, now)).toEqual([old])
})

const pick = (k: string, freezerId: string, c = `call-of-${k}`) => ({ k, c, freezerId, at: now })
const dayWith = (picks: ReturnType<typeof pick>[], openid = 'rider') => ({
  _id: `${day}:${openid}`,
  openid,
  day,
  taken: picks.length,
  picks,
})
const settled = (...of: Parameters<typeof settleClaims>) => {
  const { kept, lost } = settleClaims(...of)
  return { kept: kept.map(({ k }) => k), lost: lost.map(({ k }) => k) }
}

test('a bottle is kept when the day holds it for that freezer, else it goes back', () => {
  const claims = ['request-had', 'request-lost', 'request-else'].map((k) => claim(k, '12:00:00'))
  const row = dayWith([pick('request-had', 'u1'), pick('request-else', 'u2')])
  expect(settled('u1', claims, [row])).toEqual({
    kept: ['request-had'],
    lost: ['request-lost', 'request-else'],
  })
  expect(settled('u1', claims, [])).toEqual({
    kept: [],
    lost: ['request-had', 'request-lost', 'request-else'],
  })
})

test('of two calls of one request only the one in the day had its bottle', () => {
  const twin = { ...claim('request-1', '12:00:00'), c: 'the-other-call' }
  const { kept, lost } = settleClaims(
    'u1',
    [claim('request-1', '12:00:00'), twin],
    [dayWith([pick('request-1', 'u1')])],
  )
  expect([kept, lost].map((claims) => claims.map(({ c }) => c))).toEqual([
    ['call-of-request-1'],
    ['the-other-call'],
  ])
})

test('another person using the same request id proves nothing', () => {
  const row = dayWith([pick('request-1', 'u1')], 'other')
  expect(settled('u1', [claim('request-1', '12:00:00')], [row]).lost).toEqual(['request-1'])
})

test('each day is asked for once', () => {
  const claims = [
    claim('request-1', '12:00:00'),
    claim('request-2', '12:00:00'),
    claim('request-3', '12:00:00', 'b'),
  ]
  expect(dayIdsOf(claims)).toEqual([`${day}:rider`, `${day}:b`])
})
