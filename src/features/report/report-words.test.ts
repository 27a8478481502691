import { sayPlace, saySpan } from './report-words'

test('a stretch of time is said in the unit that fits', () => {
  expect(saySpan(0)).toEqual({ number: '1', unit: '分钟' })
  expect(saySpan(59)).toEqual({ number: '59', unit: '分钟' })
  expect(saySpan(90)).toEqual({ number: '2', unit: '小时' })
  expect(saySpan(3 * 24 * 60)).toEqual({ number: '3', unit: '天' })
})

test('a place is metres from the entrance, or not known', () => {
  expect(sayPlace(300)).toBe('离街口 300 米')
  expect(sayPlace(null)).toBe('没标位置')
})
