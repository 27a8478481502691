import { fallsToLow, isLow, lowStockNotice } from './low-stock'

test('one bottle makes a stock low, those before and after do not', () => {
  const steps = [5, 4, 3, 2, 1, 0]
  const told = steps.slice(1).filter((after, index) => fallsToLow(steps[index] ?? 0, after, 3))
  expect(told).toEqual([3])
})

test('a closed freezer is not missed', () => {
  expect(isLow({ stock: 0, lowAt: 3, open: false })).toBe(false)
  expect(isLow({ stock: 3, lowAt: 3, open: true })).toBe(true)
  expect(isLow({ stock: 4, lowAt: 3, open: true })).toBe(false)
})

test('a keeper is told once a freezer and Beijing day', () => {
  const freezer = { _id: 'u1', name: '爱心冰柜 1 号', stock: 0 }
  const late = lowStockNotice(freezer, 'keeper', '2026-12-10T23:30:00.000+08:00')
  expect(late.cause).toBe('low:u1:2026-12-10:keeper')
  expect(lowStockNotice(freezer, 'keeper', '2026-12-11T00:10:00.000+08:00').cause).not.toBe(late.cause)
  expect(late.body).toBe('一瓶都没有了，记得补水。')
})
