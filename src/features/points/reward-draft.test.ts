import type { DeskReward } from '../../../domain/points/schema'
import { draftOf, inputOf } from './reward-draft'

const REWARD: DeskReward = {
  id: 'meal',
  name: '一顿饭',
  about: '饭管够',
  rewardKind: 'meal',
  cost: 30,
  left: 9,
  merchantName: '食堂',
  validDays: 7,
  state: 'open',
  from: '2026-12-01T00:00:00.000+08:00',
  sample: false,
  given: 1,
  perMonth: 2,
  until: '2026-12-16T00:00:00.000+08:00',
  merchantId: 'canteen',
  open: true,
}
const COUNTERS = [{ id: 'canteen', name: '暖新食堂' }]

test('what nobody changed is saved as it was; the last day is the last day', () => {
  const draft = draftOf(REWARD)
  expect(draft).toMatchObject({ fromDay: '2026-12-01', lastDay: '2026-12-15', addStock: 0 })
  expect(inputOf(draft, REWARD, COUNTERS)).toEqual({
    rewardId: 'meal',
    name: '一顿饭',
    about: '饭管够',
    rewardKind: 'meal',
    cost: 30,
    perMonth: 2,
    validDays: 7,
    from: REWARD.from,
    until: REWARD.until,
    merchantId: 'canteen',
    merchantName: '暖新食堂',
    open: true,
    addStock: 0,
  })
})

test('without a name or a counter there is nothing to save', () => {
  const draft = draftOf(null)
  expect(inputOf({ ...draft, merchantId: 'canteen' }, null, COUNTERS)).toBeNull()
  expect(inputOf({ ...draft, name: '雨衣' }, null, COUNTERS)).toBeNull()
  expect(inputOf({ ...draft, name: '雨衣', merchantId: 'canteen' }, null, COUNTERS)).toMatchObject({
    from: null,
    until: null,
    addStock: 10,
  })
})
