import fc from 'fast-check'
import { Query } from 'mingo'
import { update } from 'mingo/updater'
import { type Change, changed } from '../support/documents/change'
import { type Fields, matches } from '../support/documents/matches'

/** Conditions and changes in the shapes the functions write, over documents in the shapes they store. */
const word = fc.constantFrom('a', 'b', 'c')
const count = fc.integer({ min: -1, max: 3 })
const person = fc.record({ u: word, k: word })
const document = fc.record(
  {
    _id: fc.constant('one'),
    left: count,
    state: word,
    moving: fc.option(fc.record({ k: word, at: word })),
    contest: fc.option(fc.record({ decided: word })),
    holders: fc.array(person, { maxLength: 3 }),
    arrived: fc.array(word, { maxLength: 3 }),
  },
  { requiredKeys: ['_id', 'left', 'holders', 'arrived'] },
)

const condition = fc.oneof(
  fc.tuple(
    fc.constantFrom('left'),
    fc.oneof(count, fc.record({ $gt: count }), fc.record({ $lte: count, $gte: count })),
  ),
  fc.tuple(
    fc.constantFrom(
      'state',
      'moving.k',
      'moving.at',
      'contest.decided',
      'holders.u',
      'holders.k',
      'arrived',
      'holders.0.u',
    ),
    fc.oneof(
      word,
      fc.record({ $ne: word }),
      fc.record({ $in: fc.array(word, { maxLength: 2 }) }),
      fc.record({ $lt: word }),
      fc.record({ $exists: fc.boolean() }),
    ),
  ),
  fc.tuple(fc.constantFrom('moving', 'contest', 'moving.k', 'state'), fc.constant(null)),
  fc.tuple(fc.constantFrom('holders.0', 'arrived.1', 'contest'), fc.record({ $exists: fc.boolean() })),
  fc.tuple(
    fc.constant('holders'),
    fc.record({ $elemMatch: fc.oneof(person, fc.record({ u: word, k: fc.record({ $gt: word }) })) }),
  ),
  fc.tuple(fc.constant('arrived'), fc.record({ $all: fc.array(word, { minLength: 1, maxLength: 2 }) })),
) as fc.Arbitrary<[string, unknown]>

test('a condition means here what it means in MongoDB', () => {
  fc.assert(
    fc.property(document, fc.array(condition, { minLength: 1, maxLength: 3 }), (one, conditions) => {
      const asked = Object.fromEntries(conditions)
      expect(matches(one, asked)).toBe(new Query(asked).test(one))
    }),
    { numRuns: 3000 },
  )
})

const change = fc.oneof(
  fc.tuple(fc.constant('left'), fc.record({ operator: fc.constant('$inc'), value: count })),
  fc.tuple(
    fc.constantFrom('state', 'contest.decided', 'moving'),
    fc.record({ operator: fc.constant('$set'), value: word }),
  ),
  fc.tuple(
    fc.constant('holders'),
    fc.record({ operator: fc.constant('$pull'), value: fc.oneof(person, fc.record({ u: word })) }),
  ),
  fc.tuple(
    fc.constant('arrived'),
    fc.record({
      operator: fc.constant('$push'),
      value: fc.record({ each: fc.array(word, { maxLength: 2 }), slice: fc.constantFrom(-1, -2, -50) }),
    }),
  ),
) as fc.Arbitrary<[string, Change]>

const asModifier = (changes: Record<string, Change>): Record<string, Fields> => {
  const modifier: Record<string, Fields> = {}
  for (const [field, { operator, value }] of Object.entries(changes)) {
    const { each, slice } = value as { each: unknown[]; slice: number }
    const argument = operator === '$push' ? { $each: each, $slice: slice } : value
    modifier[operator] = { ...modifier[operator], [field]: argument }
  }
  return modifier
}

test('a change means here what it means in MongoDB, and leaves the document before it alone', () => {
  fc.assert(
    fc.property(document, fc.array(change, { minLength: 1, maxLength: 3 }), (one, list) => {
      const changes = Object.fromEntries(list)
      // MongoDB refuses to change a part of what is null.
      fc.pre(!('contest.decided' in changes) || (one.contest !== null && one.contest !== undefined))
      const before = structuredClone(one)
      const theirs = structuredClone(one)
      update(theirs, asModifier(changes))
      expect(changed(one, changes)).toEqual(theirs)
      expect(one).toEqual(before)
    }),
    { numRuns: 2000 },
  )
})
