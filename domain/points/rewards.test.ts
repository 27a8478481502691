import { checkReward, checkTake, couponState, newCoupon, readCouponCode, rewardView } from './rewards'
import type { Reward } from './schema'

const NOW = '2026-12-10T12:00:00.000+08:00'
const REWARD: Reward = {
  _id: 'meal',
  name: '一顿饭',
  about: '',
  rewardKind: 'meal',
  cost: 30,
  left: 1,
  given: 0,
  perMonth: 1,
  from: null,
  until: null,
  merchantId: 'canteen',
  merchantName: '暖新食堂',
  validDays: 7,
  open: true,
  claims: [],
  returns: [],
  sample: false,
}

test.each([
  [{}, 'open'],
  [{ left: 0 }, 'soldOut'],
  [{ open: false }, 'over'],
  [{ from: '2026-12-11T00:00:00.000+08:00' }, 'notYet'],
  [{ until: NOW }, 'over'],
] as const)('a reward with %p is %s', (change, state) => {
  const reward = { ...REWARD, ...change }
  expect(rewardView(reward, NOW).state).toBe(state)
  if (state === 'open') expect(() => checkReward(reward, NOW)).not.toThrow()
  else
    expect(() => checkReward(reward, NOW)).toThrow(state === 'soldOut' ? 'REWARD_SOLD_OUT' : 'REWARD_CLOSED')
})

test('a coupon is good until the end of its last day, and once', () => {
  const coupon = newCoupon({ couponId: 'c0ffee00', openid: 'a', reward: REWARD, boughtAt: NOW })
  expect(coupon.until).toBe('2026-12-18T00:00:00.000+08:00')
  expect(couponState(coupon, '2026-12-17T23:59:59.999+08:00')).toBe('issued')
  expect(() => checkTake(coupon, coupon.until)).toThrow('COUPON_OVER')
  expect(() => checkTake({ ...coupon, state: 'used' }, NOW)).toThrow('COUPON_USED')
})

test('only what looks like our code is read', () => {
  expect(readCouponCode('c.c0ffee0012.abcdefghij')).toEqual({
    couponId: 'c0ffee0012',
    signature: 'abcdefghij',
  })
  for (const other of ['', 'c.x.y', 'f.u1.abcdefghij', 'c.c0ffee0012.short', '{"$ne":1}']) {
    expect(readCouponCode(other)).toBeNull()
  }
})
