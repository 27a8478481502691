import { addMinutes } from '../time'
import { isGood, liveCodes, readLiveCode } from './live-code'

const NOW = '2026-12-15T14:00:30.000+08:00'
const sign = (): string => 'abcdefghij'

test('a code fits into 32 characters, says its activity, and is good in its minute and the next', () => {
  const codes = liveCodes('v12345678901', NOW, sign)
  expect(codes).toHaveLength(10)
  for (const { scene, from } of codes) {
    expect(scene.length).toBeLessThanOrEqual(32)
    const code = readLiveCode(scene)
    if (!code) throw new Error('this is one')
    expect(code).toMatchObject({ activityId: 'v12345678901', signature: 'abcdefghij' })
    const seen = [-1, 0, 1, 2].map((minutes) => isGood(code, addMinutes(from, minutes)))
    expect(seen).toEqual([false, true, true, false])
  }
  expect(codes[0]?.from).toBe('2026-12-15T14:00:00.000+08:00')
})

test.each(['', 's.youai.abcdefghij', 'v.x.1.abcdefghij', 'v.x.h1x2y.abc', 'v.a.b.c.d'])(
  '%j is none',
  (scene) => {
    expect(readLiveCode(scene)).toBeNull()
  },
)

test('an id that is too long for a code is named', () => {
  expect(() => liveCodes('v123456789012345', NOW, sign)).toThrow(/longer than 32/)
})
