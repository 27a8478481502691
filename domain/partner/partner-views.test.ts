import fc from 'fast-check'
import { pledgeView } from './partner-views'
import type { PledgeDocument } from './schema'

const NOW = '2026-12-10T12:00:00.000+08:00'

const pledge = (fields: Partial<PledgeDocument>): PledgeDocument => ({
  _id: 'p',
  partnerId: 'gas',
  what: '矿泉水',
  amount: 100,
  unit: '箱',
  until: '2026-12-31',
  deliveries: [],
  delivered: 0,
  byName: '陈主任',
  at: NOW,
  ...fields,
})

test('a pledge is done by what came, late by its day, open otherwise', () => {
  expect(pledgeView(pledge({}), NOW).state).toBe('open')
  expect(pledgeView(pledge({ until: '2026-12-10' }), NOW).state).toBe('open')
  expect(pledgeView(pledge({ until: '2026-12-09' }), NOW).state).toBe('late')
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 900 }), (delivered) =>
      expect(pledgeView(pledge({ delivered, until: '2020-01-01' }), NOW).state).toBe('done'),
    ),
  )
})

test('the latest five deliveries are shown, the latest first', () => {
  const deliveries = Array.from({ length: 9 }, (_, n) => ({
    k: `request-${n}`,
    at: NOW,
    day: `2026-12-0${n + 1}`,
    amount: 1,
    note: '',
    photos: [],
    byName: '',
  }))
  const shown = pledgeView(pledge({ deliveries, delivered: 9 }), NOW).deliveries
  expect(shown.map(({ day }) => day)).toEqual([
    '2026-12-09',
    '2026-12-08',
    '2026-12-07',
    '2026-12-06',
    '2026-12-05',
  ])
})
