import fc from 'fast-check'
import { decideTake, waterDayId } from './decide-take'
import type { WaterDayDocument } from './schema'

const now = '2026-12-10T12:00:00.000+08:00'
const emptyDay: WaterDayDocument = {
  _id: waterDayId('2026-12-10', 'rider'),
  openid: 'rider',
  day: '2026-12-10',
  taken: 0,
  picks: [],
}

const take = (day: WaterDayDocument, k: string, freezerId: string): WaterDayDocument => ({
  ...day,
  taken: day.taken + 1,
  picks: [...day.picks, { k, c: 'call', freezerId, at: now }],
})

test('a request that had its bottle gets the same answer, also past the limit', () => {
  const day = take(take(emptyDay, 'request-1', 'u1'), 'request-2', 'u2')
  const again = decideTake({
    day,
    k: 'request-1',
    freezerId: 'u1',
    limit: 1,
    now: '2026-12-10T18:00:00.000+08:00',
  })
  expect(again).toEqual({ kind: 'replay', pick: { at: now, number: 1 }, taken: 2 })
})

test('a request id of another freezer is refused', () => {
  const day = take(emptyDay, 'request-1', 'u1')
  expect(decideTake({ day, k: 'request-1', freezerId: 'u2', limit: 5, now })).toEqual({ kind: 'reused' })
})

test('whatever a person tries: never over the limit, one bottle a request, the same answer every time', () => {
  const tries = fc.array(
    fc.record({
      k: fc.integer({ min: 1, max: 6 }).map((n) => `request-${n}`),
      freezerId: fc.constantFrom('u1', 'u2'),
    }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(tries, fc.integer({ min: 1, max: 4 }), (wishes, limit) => {
      const answers = new Map<string, unknown>()
      let day: WaterDayDocument | null = null
      for (const { k, freezerId } of wishes) {
        const decision = decideTake({ day, k, freezerId, limit, now })
        const key = `${k}|${freezerId}`
        if (decision.kind === 'go') {
          expect(answers.has(key)).toBe(false)
          day = take(day ?? emptyDay, k, freezerId)
          answers.set(key, decision.pick)
          expect(decision.pick.number).toBe(day.taken)
        }
        if (decision.kind === 'replay') expect(decision.pick).toEqual(answers.get(key))
        if (decision.kind === 'limit') expect(day?.taken).toBe(limit)
      }
      const taken = day?.taken ?? 0
      expect(taken).toBeLessThanOrEqual(limit)
      expect(new Set(day?.picks.map((pick) => pick.k)).size).toBe(taken)
    }),
  )
})
