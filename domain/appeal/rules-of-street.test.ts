import type { CalendarItem } from '../calendar/schema'
import { toInstant } from '../time'
import { answerDueAt, promiseText } from './promise'
import { rulesOfStreet } from './rules-of-street'
import { addWorkingMinutes, workingMinutesBetween } from './working-time'

const CALENDAR: CalendarItem = {
  kind: 'calendar',
  _id: 'calendar-2026',
  v: 0,
  year: 2026,
  days: [
    ...['01', '02', '03', '04', '05', '06', '07'].map((day) => ({
      day: `2026-10-${day}`,
      off: true,
      name: '国庆节',
    })),
    { day: '2026-10-10', off: false, name: '国庆节' },
  ],
  source: '',
}
const STREET = {
  appealDay: { from: '09:00', to: '21:00' },
  appealOffDay: { from: '10:00', to: '18:00' },
  firstAnswerMinutes: 30,
  dutyPhone: null,
}
const rules = rulesOfStreet(STREET, [CALENDAR])
const closedOnDaysOff = rulesOfStreet({ ...STREET, appealOffDay: null }, [CALENDAR])
const time = (text: string) => toInstant(new Date(`2026-${text}:00+08:00`))

test.each([
  ['a Friday', '10-16T20:50', '10-17T10:20'],
  ['a Saturday', '10-17T12:00', '10-17T12:30'],
  ['a Sunday evening', '10-18T19:00', '10-19T09:00'],
  ['a holiday on a Thursday', '10-01T09:30', '10-01T10:00'],
  ['a Saturday that is worked', '10-10T19:30', '10-10T20:00'],
  ['the night before a make-up day', '10-09T23:00', '10-10T09:00'],
])('%s: the promise keeps the hours of that day', (_what, now, due) => {
  expect(answerDueAt(time(now), rules)).toBe(time(due))
})

test('where nobody answers on days off, a holiday week ends with the next working morning, said honestly', () => {
  expect(answerDueAt(time('10-01T12:00'), closedOnDaysOff)).toBe(time('10-08T09:00'))
  expect(promiseText(time('10-01T12:00'), closedOnDaysOff)).toBe(
    '这会儿社工在休息，10月8日 9:00 前回你；着急就打12345，有危险打 110 或 120',
  )
})

test('five working days skip the holidays and count the make-up day', () => {
  const due = addWorkingMinutes(time('09-30T09:00'), rules.solutionMinutes, rules.workdays)
  // 30 September, 8, 9, 10 (made up) and 12 October.
  expect(due).toBe(time('10-12T21:00'))
  expect(workingMinutesBetween(time('09-30T09:00'), due, rules.workdays)).toBe(rules.solutionMinutes)
  expect(workingMinutesBetween(due, time('09-30T09:00'), rules.workdays)).toBe(-rules.solutionMinutes)
})
