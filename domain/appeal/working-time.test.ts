import fc from 'fast-check'
import { minutesBetween, toInstant } from '../time'
import { addWorkingMinutes, isWorkingAt, nextWork } from './working-time'

const DAY = () => ({ from: '09:00', to: '21:00' })
const time = (text: string) => toInstant(new Date(`2026-12-${text.padEnd(11, ':00')}+08:00`))

test.each([
  ['in the middle of the day', '10T10:00', '10T10:30'],
  ['exactly up to the evening', '10T20:30', '10T21:00'],
  ['over the evening: the rest next morning', '10T20:50', '11T09:20'],
  ['at the very start', '10T09:00', '10T09:30'],
  ['before the start: from the start', '10T07:00', '10T09:30'],
  ['to the second', '10T20:50:30', '11T09:20:30'],
  ['at the end itself nobody works', '10T21:00', '11T09:30'],
  ['half an hour before midnight', '10T23:30', '11T09:30'],
])('thirty minutes %s', (_what, from, due) => {
  expect(addWorkingMinutes(time(from), 30, DAY)).toBe(time(due))
})

test('the end of the year', () => {
  expect(addWorkingMinutes(time('31T20:45'), 30, DAY)).toBe(toInstant(new Date('2027-01-01T09:15:00+08:00')))
})

test('a span over midnight', () => {
  const night = () => ({ from: '18:00', to: '02:00' })
  expect(isWorkingAt(time('10T01:00'), night)).toBe(true)
  expect(isWorkingAt(time('10T03:00'), night)).toBe(false)
  expect(addWorkingMinutes(time('10T01:50'), 30, night)).toBe(time('10T18:20'))
})

test('around the clock nothing is put off', () => {
  const always = () => ({ from: '00:00', to: '00:00' })
  expect(addWorkingMinutes(time('10T23:50'), 30, always)).toBe(time('11T00:20'))
})

const anInstant = fc
  .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') })
  .map((ms) => toInstant(ms))

test('exactly the asked minutes lie within work, whatever the start', () => {
  fc.assert(
    fc.property(anInstant, fc.integer({ min: 1, max: 200 }), (now, minutes) => {
      const due = addWorkingMinutes(now, minutes, DAY)
      let worked = 0
      for (let at = Date.parse(nextWork(now, DAY)); at < Date.parse(due); at += 60_000) {
        if (isWorkingAt(toInstant(at), DAY)) worked += 1
      }
      expect(Math.abs(worked - minutes)).toBeLessThanOrEqual(1)
      expect(minutesBetween(now, due)).toBeGreaterThanOrEqual(minutes)
    }),
    { numRuns: 60 },
  )
})
