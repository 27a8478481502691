import { couponMark, lastDayOf, otherMonth, rewardMark, signed } from './points-words'

const REWARD = {
  id: 'meal',
  name: '一顿饭',
  about: '',
  rewardKind: 'meal' as const,
  cost: 30,
  left: 9,
  merchantName: '食堂',
  validDays: 7,
  state: 'open' as const,
  from: null,
  sample: false,
}

test('few are told as a number, none as a word', () => {
  expect(rewardMark(REWARD).text).toBe('还有 9 份')
  expect(rewardMark({ ...REWARD, left: 2 })).toEqual({ tone: 'soon', text: '只剩 2 份' })
  expect(rewardMark({ ...REWARD, state: 'soldOut' }).text).toBe('换完了')
  expect(rewardMark({ ...REWARD, state: 'notYet', from: '2026-12-15T00:00:00.000+08:00' }).text).toBe(
    '12月15日开换',
  )
})

test('a coupon names its last day, not the instant after it', () => {
  const coupon = {
    id: 'c',
    rewardName: '一顿饭',
    merchantName: '食堂',
    cost: 30,
    until: '2026-12-18T00:00:00.000+08:00',
    state: 'issued' as const,
    code: 'c.c.x',
    usedAt: null,
  }
  expect(lastDayOf(coupon)).toBe('12月17日')
  expect(couponMark({ ...coupon, state: 'expired' }).text).toContain('过期')
})

test('months and signs', () => {
  expect(otherMonth('2026-12', 1)).toBe('2027-01')
  expect(otherMonth('2026-01', -1)).toBe('2025-12')
  expect([signed(5), signed(-3)]).toEqual(['+5', '−3'])
})
