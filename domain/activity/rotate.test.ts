import fc from 'fast-check'
import { addDays } from '../time'
import { inTurn } from './rotate'

const people = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ openid: `p-${n}`, since: `2026-01-${String(n + 10)}` }))

test('over as many weeks as there are people, everybody comes equally often', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 200 }),
      (count, places, week) => {
        const keepers = people(count)
        const came = new Map(keepers.map(({ openid }) => [openid, 0]))
        for (let n = 0; n < count; n += 1) {
          const day = addDays('2026-01-07', (week + n) * 7)
          for (const { openid } of inTurn(keepers, places, day).slice(0, places)) {
            came.set(openid, (came.get(openid) ?? 0) + 1)
          }
        }
        expect(new Set(came.values())).toEqual(new Set([Math.min(places, count)]))
      },
    ),
  )
})

test('nobody is left out or doubled, and who came first stands first when there is room', () => {
  const keepers = people(3)
  expect(inTurn([...keepers].reverse(), 5, '2026-12-16')).toEqual(keepers)
  expect(
    inTurn(keepers, 2, '2026-12-16')
      .map(({ openid }) => openid)
      .sort(),
  ).toEqual(['p-0', 'p-1', 'p-2'])
})
