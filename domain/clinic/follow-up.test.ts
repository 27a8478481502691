import fc from 'fast-check'
import { addMinutes } from '../time'
import { afterCall, dueOf, MOST_TRIES } from './follow-up'
import { LEVELS } from './reading-schema'
import { CALL_RESULTS } from './schema'

const NOW = '2026-12-10T12:00:00.000+08:00'
const days = (count: number) => addMinutes(NOW, count * 24 * 60)

test('values that never left the range ask for nobody', () => {
  expect(dueOf([])).toBeNull()
  expect(dueOf([{ at: NOW, kind: 'pressure', level: 'watch' }])).toBeNull()
})

test('two weeks after a value out of range, a season after one that is back in it', () => {
  const high = { at: NOW, kind: 'pressure', level: 'high' as const }
  expect(dueOf([high])).toBe(days(14))
  expect(dueOf([high, { at: days(10), kind: 'pressure', level: 'fine' }])).toBe(days(100))
})

test('each kind has its date; the nearest counts, and weight never does', () => {
  const rows = [
    { at: NOW, kind: 'glucose', level: 'urgent' as const },
    { at: days(1), kind: 'pressure', level: 'high' as const },
    { at: days(20), kind: 'weight', level: 'fine' as const },
  ]
  expect(dueOf(rows)).toBe(days(14))
})

test('the date does not depend on the order the measurements come in', () => {
  const row = fc.record({
    at: fc.nat(300).map(days),
    kind: fc.constantFrom('pressure', 'glucose'),
    level: fc.constantFrom(...LEVELS),
  })
  const distinct = fc.uniqueArray(row, { maxLength: 8, selector: ({ at, kind }) => `${at}${kind}` })
  fc.assert(fc.property(distinct, (rows) => expect(dueOf([...rows].reverse())).toBe(dueOf(rows))))
})

test('three calls nobody answers end the asking; being reached starts anew', () => {
  let state = { dueAt: NOW as string | null, tries: 0 }
  for (let n = 0; n < MOST_TRIES; n += 1) state = afterCall(state.tries, 'noAnswer', NOW)
  expect(state).toEqual({ dueAt: null, tries: 3 })
  expect(afterCall(2, 'reachedComing', NOW)).toEqual({ dueAt: days(35), tries: 0 })
  expect(afterCall(1, 'declined', NOW)).toEqual({ dueAt: null, tries: 1 })
})

test('every result of the list says what follows', () => {
  for (const result of CALL_RESULTS) expect(afterCall(0, result, NOW).tries).toBeGreaterThanOrEqual(0)
})
