import { addMinutes } from '../time'
import { sampleAttendance } from './activity.fixture'
import { canComeIn, canGoOut, comeIn, correct, goOut, minutesThere } from './attend'
import type { CameBy } from './schema'

const who = sampleAttendance()
const { start, end } = who
const step = (at: string) => ({ at, by: 'rider', what: 'in' as const, why: '', k: 'request-1', h: '' })
const stay = (inBy: CameBy, outBy: CameBy, minutes: number) =>
  goOut(comeIn(who, inBy, step(start)), outBy, step(addMinutes(start, minutes)))

test.each([
  [-31, false, false],
  [-30, true, true],
  [0, true, true],
  [119, true, true],
  [120, false, true],
  [180, false, true],
  [181, false, false],
])('%i minutes after the beginning: in %s, out %s', (minutes, comes, goes) => {
  const now = addMinutes(start, minutes)
  expect([canComeIn(who, now), canGoOut(who, now)]).toEqual([comes, goes])
})

test.each([
  ['live', 'live', 90, 'confirmed', true],
  ['live', 'live', 14, 'left', false],
  ['station', 'live', 90, 'left', false],
  ['live', 'station', 90, 'left', false],
] as const)('in by %s, out by %s after %i minutes: %s', (inBy, outBy, minutes, state, owed) => {
  expect(stay(inBy, outBy, minutes)).toMatchObject({ state, owed, minutes })
})

test('only the time of the activity counts', () => {
  expect(minutesThere(who, addMinutes(start, -20), addMinutes(end, 30))).toBe(120)
  expect(minutesThere(who, addMinutes(end, 5), addMinutes(end, 30))).toBe(0)
})

test('who has gone does not go again, and who is paid is not owed again', () => {
  const gone = stay('live', 'live', 60)
  expect(() => goOut(gone, 'live', step(end))).toThrow('ATTENDANCE_STEP_NOT_ALLOWED')
  const times = { in: start, out: end }
  expect(correct(who, null, times, step(end))).toMatchObject({ owed: true, minutes: 120 })
  expect(correct(who, sampleAttendance(), times, step(end))).toMatchObject({ owed: false, minutes: 120 })
  expect(() => correct(who, sampleAttendance(), null, step(end))).toThrow('ATTENDANCE_STEP_NOT_ALLOWED')
  expect(() => correct(who, null, { in: end, out: start }, step(end))).toThrow('BAD_INPUT')
})
