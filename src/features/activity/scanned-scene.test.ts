import { scannedScene } from './scanned-scene'

test.each([
  [
    'an organiser’s code',
    { kind: 'foreign', text: 'v.send-food.h1x2y.abcdefghij' },
    'v.send-food.h1x2y.abcdefghij',
  ],
  [
    'a station’s code',
    { kind: 'page', path: '/pages/scan/index?scene=s.youai.abcdefghij' },
    's.youai.abcdefghij',
  ],
  ['the same, encoded', { kind: 'page', path: '/pages/scan/index?scene=s.a%3Ab.x' }, 's.a:b.x'],
  ['a page without one', { kind: 'page', path: '/pages/home/index' }, ''],
  ['a closed camera', { kind: 'cancelled' }, null],
] as const)('%s', (_, scanned, expected) => {
  expect(scannedScene(scanned)).toBe(expected)
})
