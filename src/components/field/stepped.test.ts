import fc from 'fast-check'
import { stepped } from './stepped'

test('a step keeps within its bounds and leaves no crumbs', () => {
  expect(stepped(0.2, 0.1, { min: 0, max: 1 })).toBe(0.3)
  expect(stepped(6.9, 0.1, { min: 1, max: 35 })).toBe(7)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: -60, max: 60 }), (value, by) => {
      const next = stepped(value, by, { min: 0, max: 50 })
      expect(next >= 0 && next <= 50).toBe(true)
      if (value + by >= 0 && value + by <= 50) expect(next).toBe(value + by)
    }),
  )
})
