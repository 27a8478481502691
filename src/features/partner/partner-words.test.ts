import { sayDelivery, sayPledge, sayPledgeState } from './partner-words'

const NOW = '2026-12-10T12:00:00.000+08:00'
const PLEDGE = {
  id: 'p',
  what: '矿泉水',
  amount: 100,
  unit: '箱',
  until: '2026-12-31',
  delivered: 40,
  state: 'open' as const,
  deliveries: [],
}

test('a pledge says what was promised and what came', () => {
  expect(sayPledge(PLEDGE, NOW)).toBe('答应 100 箱，到了 40 箱，12月31日前')
  expect(sayPledge({ ...PLEDGE, until: null }, NOW)).toBe('答应 100 箱，到了 40 箱')
  expect(sayDelivery({ day: '2026-12-08', amount: 20, note: '放在U善里', photos: [] }, '箱', NOW)).toBe(
    '12月8日 到 20 箱，放在U善里',
  )
  expect(sayPledgeState({ state: 'late' }).tone).toBe('danger')
})
