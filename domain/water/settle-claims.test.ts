import { canCarryOn, dayIdsOf, settleClaims, staleClaims } from './settle-claims'

const day = '2026-12-10'
const claim = (k: string, time: string, openid = 'rider') => ({
  k,
  openid,
  day,
  at: `${day}T${time}.000+08:00`,
})
const now = `${day}T12:01:30.000+08:00`

test('a claim is settled after a minute, and carried on with within half of one: never both', () => {
  const old = claim('request-old', '12:00:29')
  const between = claim('request-mid', '12:00:45')
  const young = claim('request-new', '12:01:20')
  expect(staleClaims({ claims: [old, between, young] }, now)).toEqual([old])
  expect([old, between, young].map((one) => canCarryOn(one, now))).toEqual([false, false, true])
})

test('a bottle is kept when the day holds it for that freezer, else it goes back', () => {
  const claims = [
    claim('request-had', '12:00:00'),
    claim('request-lost', '12:00:00'),
    claim('request-else', '12:00:00'),
  ]
  const row = {
    _id: `${day}:rider`,
    openid: 'rider',
    day,
    taken: 2,
    picks: [
      { k: 'request-had', freezerId: 'u1', at: now },
      { k: 'request-else', freezerId: 'u2', at: now },
    ],
  }
  expect(settleClaims('u1', claims, [row])).toEqual({
    kept: ['request-had'],
    lost: ['request-lost', 'request-else'],
  })
  expect(settleClaims('u1', claims, [])).toEqual({
    kept: [],
    lost: ['request-had', 'request-lost', 'request-else'],
  })
})

test('another person using the same request id proves nothing', () => {
  const row = {
    _id: `${day}:other`,
    openid: 'other',
    day,
    taken: 1,
    picks: [{ k: 'request-1', freezerId: 'u1', at: now }],
  }
  expect(settleClaims('u1', [claim('request-1', '12:00:00')], [row]).lost).toEqual(['request-1'])
})

test('each day is asked for once', () => {
  const claims = [
    claim('request-1', '12:00:00'),
    claim('request-2', '12:00:00'),
    claim('request-3', '12:00:00', 'b'),
  ]
  expect(dayIdsOf(claims)).toEqual([`${day}:rider`, `${day}:b`])
})
