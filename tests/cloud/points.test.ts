import { randomUUID } from 'node:crypto'
import type * as z from 'zod'
import type {
  MyPoints,
  Statement,
  Taken,
  ZCouponOutput,
  ZDeskRewardsOutput,
  ZGrantOutput,
  ZListCouponsOutput,
  ZSaveRewardOutput,
} from '../../domain/points/schema'
import { breakEverywhere, type Job, somebody } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, NOON, SOCIAL_WORKER } from '../support/street'

type Granted = z.infer<typeof ZGrantOutput>
type Bought = z.infer<typeof ZCouponOutput>
type Saved = z.infer<typeof ZSaveRewardOutput>
type Desk = z.infer<typeof ZDeskRewardsOutput>

const OTHER_WORKER = 'local-su'
const CASHIER = 'local-cashier'
const KEEPER = 'local-zhou'

let cloud: TestCloud
let phones = 0

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

/** A rider with a phone number of this file's own range. */
const newPerson = async (name: string) => {
  phones += 1
  const phone = `137${String(phones).padStart(8, '0')}`
  await cloud.bindPhone(name, phone)
  return { openid: name, phone }
}

const call = async <T>(
  openid: string,
  path: string,
  input: unknown,
  requestId: string = randomUUID(),
): Promise<T> => {
  const answer = await cloud.call<T>('points', openid, path, input, { requestId })
  if (!answer.ok) throw new Error(answer.error?.code)
  expect(answer.dbOps).toBeLessThanOrEqual(6)
  return answer.data
}

const give = async (phone: string, amount: number): Promise<Granted> => {
  const { grant } = await call<Granted>(SOCIAL_WORKER, 'award', { phone, amount, title: '帮老人搬东西' })
  return call<Granted>(OTHER_WORKER, 'approve', { grantId: grant.id })
}

const richRider = async (name: string, amount = 49) => {
  const person = await newPerson(name)
  await give(person.phone, amount)
  return person
}

const balanceOf = async (openid: string): Promise<number> =>
  (await call<MyPoints>(openid, 'getMine', undefined)).balance

const REWARD = {
  name: '一顿饭',
  about: '饭管够',
  rewardKind: 'meal',
  cost: 10,
  perMonth: 31,
  from: null,
  until: null,
  merchantId: 'nuanxin-canteen',
  merchantName: '暖新食堂',
  validDays: 7,
  open: true,
  addStock: 50,
}

const newReward = async (change: object = {}): Promise<string> =>
  (await call<Saved>(ADMIN, 'saveReward', { ...REWARD, ...change })).reward.id

test('points are proposed by one, approved by another, and stand in the month', async () => {
  const { openid, phone } = await newPerson('points-first')
  const { grant } = await call<Granted>(SOCIAL_WORKER, 'award', { phone, amount: 20, title: '扶老人过街' })
  expect(grant).toMatchObject({ state: 'pending', needed: 1, mayApprove: false })
  expect(JSON.stringify(grant)).not.toContain(openid)
  await expect(call(SOCIAL_WORKER, 'approve', { grantId: grant.id })).rejects.toThrow(
    'POINTS_NOT_YOURS_TO_APPROVE',
  )
  expect(await call<MyPoints>(openid, 'getMine', undefined)).toMatchObject({
    balance: 0,
    pending: [{ title: '扶老人过街', amount: 20 }],
  })
  const requestId = randomUUID()
  for (let time = 0; time < 5; time += 1) {
    const { grant: approved } = await call<Granted>(ADMIN, 'approve', { grantId: grant.id }, requestId)
    expect(approved.state).toBe('confirmed')
  }
  expect(await balanceOf(openid)).toBe(20)
  expect(await call<Statement>(openid, 'getStatement', { month: '2026-12' })).toMatchObject({
    earned: 20,
    spent: 0,
    entries: [{ title: '扶老人过街', change: 20, kind: 'earn' }],
  })
})

test('from fifty points on two people approve, neither of them twice', async () => {
  const { openid, phone } = await newPerson('points-many')
  const { grant } = await call<Granted>(ADMIN, 'award', { phone, amount: 50, title: '救火' })
  expect(grant.needed).toBe(2)
  for (const time of [1, 2]) {
    const answer = await call<Granted>(SOCIAL_WORKER, 'approve', { grantId: grant.id })
    expect({ time, state: answer.grant.state }).toEqual({ time, state: 'pending' })
  }
  expect(await balanceOf(openid)).toBe(0)
  expect((await call<Granted>(OTHER_WORKER, 'approve', { grantId: grant.id })).grant.state).toBe('confirmed')
  expect(await balanceOf(openid)).toBe(50)
})

test('what is turned down gives nothing, and nobody brings it back', async () => {
  const { openid, phone } = await newPerson('points-refused')
  const { grant } = await call<Granted>(SOCIAL_WORKER, 'award', { phone, amount: 5, title: '记错了' })
  await call(ADMIN, 'reject', { grantId: grant.id, why: '没有这回事' })
  await expect(call(OTHER_WORKER, 'approve', { grantId: grant.id })).rejects.toThrow(
    'POINTS_NOT_YOURS_TO_APPROVE',
  )
  expect(await balanceOf(openid)).toBe(0)
})

test('a mistake is put right by a row the other way round, once; the first row stays', async () => {
  const { openid } = await richRider('points-reversed', 20)
  const { entries } = await call<Statement>(openid, 'getStatement', { month: '2026-12' })
  const entryId = entries[0]?.id
  for (let time = 0; time < 3; time += 1) await call(ADMIN, 'reverse', { entryId, why: '给重了' })
  expect(await balanceOf(openid)).toBe(0)
  const after = await call<Statement>(openid, 'getStatement', { month: '2026-12' })
  expect(after.entries.map(({ change }) => change).sort((one, other) => one - other)).toEqual([-20, 20])
})

test('fifty people for the last three: three coupons, nobody pays for nothing', async () => {
  const rewardId = await newReward({ addStock: 3 })
  const people = await Promise.all(Array.from({ length: 20 }, (_, n) => richRider(`points-crowd-${n}`)))
  const answers = await Promise.all(
    [...people, ...people.slice(0, 15), ...people.slice(0, 15)].map(({ openid }) =>
      cloud.call<Bought>('points', openid, 'redeem', { rewardId }),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
  expect(new Set(answers.flatMap(({ error }) => error?.code ?? []))).toEqual(new Set(['REWARD_SOLD_OUT']))
  const balances = await Promise.all(people.map(({ openid }) => balanceOf(openid)))
  expect(balances.reduce((sum, balance) => sum + 49 - balance, 0)).toBe(30)
  expect(await brokenInvariants(cloud)).toEqual([])
}, 60_000)

test('the same wish five times at once buys once; two wishes at once never spend the same points', async () => {
  const rewardId = await newReward({ cost: 30 })
  const { openid } = await richRider('points-twice')
  const requestId = randomUUID()
  const same = await Promise.all(
    Array.from({ length: 5 }, () =>
      cloud.call<Bought>('points', openid, 'redeem', { rewardId }, { requestId }),
    ),
  )
  for (const { data } of same) expect(data.coupon).toEqual(same[0]?.data.coupon)
  expect(await balanceOf(openid)).toBe(19)
  await expect(call(openid, 'redeem', { rewardId })).rejects.toThrow('POINTS_NOT_ENOUGH')
  const [reward] = (await readCollection(cloud, 'rewards')).filter(({ _id }) => _id === rewardId)
  expect(reward).toMatchObject({ left: 49, given: 1 })
})

test('a month holds only so many', async () => {
  const rewardId = await newReward({ perMonth: 1, cost: 1 })
  const { openid } = await richRider('points-month')
  const wishes = await Promise.all(
    Array.from({ length: 4 }, () => cloud.call<Bought>('points', openid, 'redeem', { rewardId })),
  )
  expect(wishes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await balanceOf(openid)).toBe(48)
})

test('of two screens at once one gets a yes; a foreign code gets a no; a mistake is undone within the minute', async () => {
  const rewardId = await newReward()
  const { openid } = await richRider('points-coupon')
  const { coupon } = await call<Bought>(openid, 'redeem', { rewardId })
  const { code } = coupon
  const screens = await Promise.all(
    [CASHIER, CASHIER].map((staff) => cloud.call<Taken>('points', staff, 'takeCoupon', { code })),
  )
  expect(screens.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(screens.find(({ ok }) => !ok)?.error?.code).toBe('COUPON_USED')
  await expect(call(CASHIER, 'takeCoupon', { code: `${code.slice(0, -1)}_` })).rejects.toThrow(
    'COUPON_INVALID',
  )
  await expect(call(CASHIER, 'takeCoupon', { code: code.replace(/.{10}$/, 'aaaaaaaaaa') })).rejects.toThrow(
    'COUPON_INVALID',
  )
  await expect(call(KEEPER, 'undoTake', { couponId: coupon.id })).rejects.toThrow('COUPON_USED')
  await call(CASHIER, 'undoTake', { couponId: coupon.id })
  expect(
    (await call<z.infer<typeof ZListCouponsOutput>>(openid, 'listCoupons', undefined)).coupons[0]?.state,
  ).toBe('issued')
  await expect(call(openid, 'takeCoupon', { code })).rejects.toThrow('NOT_ALLOWED')
})

test('a coupon is taken at the counter it is for, and nowhere else', async () => {
  const { openid } = await richRider('points-elsewhere')
  const { coupon: meal } = await call<Bought>(openid, 'redeem', { rewardId: await newReward() })
  const coat = await newReward({ merchantId: 'u-shanli', merchantName: 'U善里' })
  const { coupon: gift } = await call<Bought>(openid, 'redeem', { rewardId: coat })
  await expect(call(KEEPER, 'takeCoupon', { code: meal.code })).rejects.toThrow('COUPON_ELSEWHERE')
  await expect(call(CASHIER, 'takeCoupon', { code: gift.code })).rejects.toThrow('COUPON_ELSEWHERE')
  await expect(call(SOCIAL_WORKER, 'takeCoupon', { code: gift.code })).rejects.toThrow('COUPON_ELSEWHERE')
  const requestId = randomUUID()
  for (let time = 0; time < 3; time += 1) {
    const taken = await call<Taken>(KEEPER, 'takeCoupon', { code: gift.code }, requestId)
    expect(taken).toMatchObject({ couponId: gift.id })
  }
  await expect(call(KEEPER, 'takeCoupon', { code: gift.code })).rejects.toThrow('COUPON_USED')
})

test('those who edit rewards see all of them; a request saves once, and never something else', async () => {
  const rewardId = await newReward({ open: false, addStock: 4 })
  const { rewards, counters } = await call<Desk>(ADMIN, 'deskRewards', undefined)
  expect(rewards.find(({ id }) => id === rewardId)).toMatchObject({ left: 4, given: 0, state: 'over' })
  expect(counters).toContainEqual({ id: 'u-shanli', name: 'U善里暖心驿站' })
  const change = { ...REWARD, rewardId, addStock: -3, open: true }
  const requestId = randomUUID()
  for (let time = 0; time < 5; time += 1) {
    expect((await call<Saved>(ADMIN, 'saveReward', change, requestId)).reward).toMatchObject({ left: 1 })
  }
  await expect(call(ADMIN, 'saveReward', { ...change, cost: 1 }, requestId)).rejects.toThrow(
    'REQUEST_ID_REUSED',
  )
  await expect(call(ADMIN, 'saveReward', change)).rejects.toThrow('BAD_INPUT')
  const window = { from: '2026-12-20T00:00:00.000+08:00', until: '2026-12-19T00:00:00.000+08:00' }
  await expect(call(ADMIN, 'saveReward', { ...REWARD, ...window })).rejects.toThrow('BAD_INPUT')
  await expect(call(SOCIAL_WORKER, 'deskRewards', undefined)).rejects.toThrow('NOT_ALLOWED')
})

test('an unused coupon goes back for its points, once, and its place returns to the stock', async () => {
  const rewardId = await newReward({ addStock: 1 })
  const { openid } = await richRider('points-return')
  const { coupon } = await call<Bought>(openid, 'redeem', { rewardId })
  await expect(call('points-month', 'returnCoupon', { couponId: coupon.id })).rejects.toThrow('NOT_FOUND')
  for (let time = 0; time < 3; time += 1) await call(openid, 'returnCoupon', { couponId: coupon.id })
  expect(await balanceOf(openid)).toBe(49)
  await expect(call(CASHIER, 'takeCoupon', { code: coupon.code })).rejects.toThrow('COUPON_OVER')
  for (let time = 0; time < 2; time += 1) await cloud.local('/local/timer/timer-points', {})
  const [reward] = (await readCollection(cloud, 'rewards')).filter(({ _id }) => _id === rewardId)
  expect(reward).toMatchObject({ left: 1, given: 0 })
  expect(await brokenInvariants(cloud)).toEqual([])
})

describe('broken at every database operation, the repeated call succeeds and nothing is torn', () => {
  const job = (name: string, prepare: Job['prepare']): Job => ({ name, fn: 'points', path: name, prepare })
  const jobs: Job[] = [
    job('award', async () => ({
      caller: SOCIAL_WORKER,
      input: { phone: (await newPerson(somebody('points-award'))).phone, amount: 5, title: '试一试' },
    })),
    job('approve', async () => {
      const { phone } = await newPerson(somebody('points-approve'))
      const { grant } = await call<Granted>(SOCIAL_WORKER, 'award', { phone, amount: 5, title: '试一试' })
      return { caller: ADMIN, input: { grantId: grant.id } }
    }),
    job('reject', async () => {
      const { phone } = await newPerson(somebody('points-reject'))
      const { grant } = await call<Granted>(SOCIAL_WORKER, 'award', { phone, amount: 5, title: '试一试' })
      return { caller: ADMIN, input: { grantId: grant.id, why: '不对' } }
    }),
    job('redeem', async () => {
      const { openid } = await richRider(somebody('points-redeem'))
      return { caller: openid, input: { rewardId: await newReward() } }
    }),
    job('returnCoupon', async () => {
      const { openid } = await richRider(somebody('points-give-back'))
      const { coupon } = await call<Bought>(openid, 'redeem', { rewardId: await newReward() })
      return { caller: openid, input: { couponId: coupon.id } }
    }),
    job('takeCoupon', async () => {
      const { openid } = await richRider(somebody('points-take'))
      const { coupon } = await call<Bought>(openid, 'redeem', { rewardId: await newReward() })
      return { caller: CASHIER, input: { code: coupon.code } }
    }),
    job('reverse', async () => {
      const { openid } = await richRider(somebody('points-reverse'))
      const { entries } = await call<Statement>(openid, 'getStatement', { month: '2026-12' })
      return { caller: ADMIN, input: { entryId: entries[0]?.id, why: '不对' } }
    }),
    job('saveReward', async () => ({
      caller: ADMIN,
      input: {
        rewardId: await newReward(),
        name: '雨衣',
        about: '',
        rewardKind: 'gift',
        cost: 5,
        perMonth: 1,
        from: null,
        until: null,
        merchantId: 'u-shanli',
        merchantName: 'U善里',
        validDays: 7,
        open: true,
        addStock: 3,
      },
    })),
  ]
  test.each(jobs)('$name', (each) => breakEverywhere(cloud, each), 120_000)
})

test('what nobody repeats is finished by the timer; unused coupons and old points end on their day', async () => {
  const rewardId = await newReward({ addStock: 40 })
  const { openid } = await richRider('points-late')
  await call<Bought>(openid, 'redeem', { rewardId })
  for (const nth of [2, 3, 4, 5, 6]) {
    const rider = await richRider(somebody('points-left'))
    await cloud.local('/local/faults', [{ function: 'points', nth, kind: 'kill-after', times: 1 }])
    await cloud.call('points', rider.openid, 'redeem', { rewardId })
    await cloud.local('/local/faults', [])
  }
  await cloud.local('/local/clock', { now: '2026-12-10T12:10:00+08:00' })
  for (let time = 0; time < 2; time += 1) await cloud.local('/local/timer/timer-points', {})
  expect(await brokenInvariants(cloud)).toEqual([])
  const [reward] = (await readCollection(cloud, 'rewards')).filter(({ _id }) => _id === rewardId)
  expect(reward?.claims).toEqual([])
  expect((reward?.left ?? 0) + (reward?.given ?? 0)).toBe(40)
  await cloud.local('/local/clock', { now: '2026-12-18T00:00:00+08:00' })
  await cloud.local('/local/timer/timer-points', {})
  expect(await balanceOf(openid)).toBe(49)
  await cloud.local('/local/clock', { now: '2028-01-01T00:00:00+08:00' })
  expect(await balanceOf(openid)).toBe(0)
  await cloud.local('/local/timer/timer-points', {})
  expect(await brokenInvariants(cloud)).toEqual([])
}, 60_000)
