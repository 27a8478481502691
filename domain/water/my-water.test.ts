import { myWater, waterLimit } from './my-water'

const street = { waterLimitWithPhone: 2, waterLimitWithoutPhone: 1, waterLimitInHeat: 4, heatMode: false }

test('without a number one bottle, with one two, in heat the same for everybody', () => {
  expect(waterLimit(street, false)).toBe(1)
  expect(waterLimit(street, true)).toBe(2)
  expect(waterLimit({ ...street, heatMode: true }, false)).toBe(4)
})

test('a person is told what a phone number would add', () => {
  expect(myWater(street, false, 1)).toEqual({ left: 0, taken: 1, limit: 1, moreWithPhone: 1 })
  expect(myWater(street, true, 1)).toEqual({ left: 1, taken: 1, limit: 2, moreWithPhone: 0 })
  expect(myWater({ ...street, heatMode: true }, false, 1)).toEqual({
    left: 3,
    taken: 1,
    limit: 4,
    moreWithPhone: 0,
  })
})

test('nothing is left, never less, when the limit falls after the bottles were had', () => {
  expect(myWater(street, true, 4)).toEqual({ left: 0, taken: 4, limit: 2, moreWithPhone: 0 })
})
