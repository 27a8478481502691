import fc from 'fast-check'
import { metresBetween } from './distance'
import { fitOf, piecesOf } from './search'
import { priceText, shortPrice } from './words'

test('Chinese is looked for by pairs of letters, latin whole', () => {
  expect(piecesOf('换电池 24h')).toEqual(['换电', '电池', '24', 'h'])
  expect(piecesOf('水')).toEqual(['水'])
  expect(piecesOf('  ')).toEqual([])
})

test('a piece counts where it weighs most, and once', () => {
  const fields = [
    { text: '换电箱', weight: 3 },
    { text: '能换电', weight: 1 },
  ]
  expect(fitOf(['换电'], fields)).toBe(3)
  expect(fitOf(['补胎'], fields)).toBe(0)
})

test('metres: none to oneself, the same both ways, a known length', () => {
  const degrees = (max: number) => fc.double({ min: -max, max, noNaN: true })
  const point = fc.record({ latitude: degrees(89), longitude: degrees(179) })
  fc.assert(
    fc.property(point, point, (one, other) => {
      expect(metresBetween(one, one)).toBe(0)
      expect(metresBetween(one, other)).toBe(metresBetween(other, one))
    }),
  )
  const a = { latitude: 30, longitude: 104 }
  expect(metresBetween(a, { latitude: 30.001, longitude: 104 })).toBe(111)
})

test('prices as one says them', () => {
  expect(priceText({ kind: 'percent', percent: 85 })).toBe('8.5 折')
  expect(priceText({ kind: 'cents', cents: 500, usual: 700 })).toBe('5 元（平时 7 元）')
  expect(shortPrice({ kind: 'cents', cents: 990, usual: 1500 })).toBe('9.9 元')
  expect(priceText({ kind: 'less', cents: 200 })).toBe('少 2 元')
})
