import { hotlinesFirst } from './hotlines'

const line = (number: string) => ({ number, name: number, when: '24 小时' })

test('life first, then safety; a number the street does not list is left out', () => {
  const street = ['12333', '12345', '110', '120'].map(line)
  expect(hotlinesFirst(street).map(({ number }) => number)).toEqual(['120', '110', '12345'])
})
