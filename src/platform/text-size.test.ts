jest.mock('@tarojs/taro', () => ({}))

import { careScaleOf } from './text-size'

test.each([
  [undefined, 1],
  [15, 1],
  [17, 1],
  [23.8, 1.4],
  [30, 1.5],
])('at %p px WeChat text, the app follows by %p', (px, scale) => {
  expect(careScaleOf('auto', px)).toBe(scale)
})

test('the own choice is large at least, and never smaller than what WeChat is set to', () => {
  expect(careScaleOf('large', undefined)).toBe(1.4)
  expect(careScaleOf('large', 40)).toBe(1.5)
})
