import fc from 'fast-check'
import { chooseFault } from './choose-fault'

const kinds = ['fail', 'delay', 'drop']
const counts = fc.integer({ min: 1, max: 1000 })

test('the same seed draws the same, and only what it may', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      counts,
      counts,
      (seed, rate, invocation, nth) => {
        const plan = { seed, function: 'notes', rate, kinds }
        const drawn = chooseFault(plan, invocation, nth)
        expect(chooseFault({ ...plan }, invocation, nth)).toBe(drawn)
        if (drawn !== undefined) expect(kinds).toContain(drawn)
        if (rate === 0) expect(drawn).toBeUndefined()
        // A higher rate breaks at least what a lower one breaks.
        if (drawn !== undefined) expect(chooseFault({ ...plan, rate: 1 }, invocation, nth)).toBe(drawn)
      },
    ),
  )
})

test('about as many calls are broken as the rate says, each kind about as often', () => {
  const plan = { seed: 'seven', function: 'notes', rate: 0.3, kinds }
  const drawn = Array.from({ length: 3000 }, (_, index) => chooseFault(plan, index + 1, 1))
  const broken = drawn.filter((kind) => kind !== undefined)
  expect(broken.length).toBeGreaterThan(800)
  expect(broken.length).toBeLessThan(1000)
  for (const kind of kinds) expect(broken.filter((item) => item === kind).length).toBeGreaterThan(240)
})

test('another seed draws otherwise', () => {
  const draw = (seed: string) =>
    Array.from({ length: 50 }, (_, index) =>
      chooseFault({ seed, function: 'notes', rate: 0.5, kinds }, index, 1),
    )
  expect(draw('1')).not.toEqual(draw('2'))
})
