import { decideWater, othersWithWater, sayGiven, sayMoreWithPhone, sayTotal } from './decide-water'

const me = (left: number) => ({ left, taken: 0, limit: 2, moreWithPhone: 0 })
const freezer = (stock: number, open = true) => ({
  id: 'u1',
  name: '东侧',
  stationId: 's1',
  stock,
  open,
  capacity: 120,
  sample: false,
})

test.each([
  [2, 40, true, 'take'],
  [0, 40, true, 'limit'],
  [0, 0, false, 'limit'],
  [1, 0, true, 'empty'],
  [1, 40, false, 'closed'],
])('%p left for me, %p in stock, open %p: %p', (left, stock, open, state) => {
  expect(decideWater({ me: me(left), freezer: freezer(stock, open) })).toBe(state)
})

test('only freezers that have some are named, nearest first as they are listed', () => {
  const brief = (id: string, stock: number, open = true) => ({
    id,
    name: id,
    stationId: 's',
    stationName: '站',
    stock,
    open,
  })
  const others = [brief('a', 3), brief('b', 0), brief('c', 9), brief('d', 50, false)]
  expect(othersWithWater(others).map(({ id }) => id)).toEqual(['a', 'c'])
})

test('a phone number is spoken of only when it gives more', () => {
  expect(sayMoreWithPhone({ ...me(1), moreWithPhone: 1 })).toContain('多拿 1 瓶')
  expect(sayMoreWithPhone(me(1))).toBeNull()
})

test('large counts are rounded down, never up', () => {
  expect([980, 9999, 15_000, 15_990].map(sayGiven)).toEqual(['980', '9999', '1.5 万', '1.5 万'])
})

test('the total says what has been counted here since', () => {
  expect(sayTotal({ given: 15_012, givenSince: 12 })).toBe('这条街已经送出 1.5 万 瓶，上线后 12 瓶')
  expect(sayTotal({ given: 15_000, givenSince: 0 })).toBe('这条街已经送出 1.5 万 瓶')
})
