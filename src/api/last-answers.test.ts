jest.mock('@tarojs/taro', () => ({}))

import { withAnswer } from './last-answers'

const DAY = 24 * 3_600_000
const answer = (name: string, at: number) => ({ key: [name], data: name, at })

test('the newest answer of a key replaces the older one', () => {
  const kept = withAnswer([answer('home', 1), answer('profile', 2)], answer('home', 5))
  expect(kept).toEqual([answer('home', 5), answer('profile', 2)])
})

test('answers older than a week go, and twenty are enough', () => {
  expect(withAnswer([answer('old', 0)], answer('new', 8 * DAY))).toEqual([answer('new', 8 * DAY)])
  const many = Array.from({ length: 30 }, (_, index) => answer(`a${index}`, index))
  expect(withAnswer(many, answer('new', 100))).toHaveLength(20)
})
