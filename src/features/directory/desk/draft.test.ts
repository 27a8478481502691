import { EVERY_DAY, NEW_PLACE, newService, numberOfPrice, priceOf, whatIsMissing, wordsOf } from './draft'

test('prices from what a person writes, and back', () => {
  const free = { kind: 'free' } as const
  expect(priceOf('percent', 85, free)).toEqual({ kind: 'percent', percent: 85 })
  expect(priceOf('less', 2.5, free)).toEqual({ kind: 'less', cents: 250 })
  expect(priceOf('cents', 9.9, { kind: 'cents', cents: 1, usual: 1500 })).toEqual({
    kind: 'cents',
    cents: 990,
    usual: 1500,
  })
  expect(priceOf('percent', Number.NaN, free)).toEqual({ kind: 'percent', percent: 1 })
  expect(numberOfPrice({ kind: 'less', cents: 250 })).toBe(2.5)
})

test('words are parted by commas, spaces and their like, each once', () => {
  expect(wordsOf('补胎、爆胎, 轮胎  补胎')).toEqual(['补胎', '爆胎', '轮胎'])
})

test('what is missing is said before the tap', () => {
  expect(whatIsMissing(NEW_PLACE)).toBe('还差名字')
  const own = { ...NEW_PLACE.own, name: '店', schedule: EVERY_DAY }
  const named = { ...NEW_PLACE, own: { ...own, address: '', metres: 0, position: null, phone: null } }
  expect(whatIsMissing({ ...NEW_PLACE, own: null })).toBeNull()
  expect(whatIsMissing({ ...NEW_PLACE, own: null, services: [newService('eat')] })).toContain('名字')
  expect(named.own.name).toBe('店')
})
