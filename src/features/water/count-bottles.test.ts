import { readBottles } from './count-bottles'

test.each([
  ['24', 24],
  ['500', 500],
  ['501', null],
  ['0', null],
  ['-3', null],
  ['1.5', null],
  ['', null],
  [' ', null],
  ['一箱', null],
])('%p typed is %p bottles', (typed, bottles) => {
  expect(readBottles(typed)).toBe(bottles)
})
